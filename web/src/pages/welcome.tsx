import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptLink, readLink, sessionQuery } from '../api/session.ts';
import { asTime } from '../i18n/format.ts';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { Answer } from '../parts/states.tsx';

/** Where one-time links lead: the first admin, an invitation, a forgotten password. */
export function Welcome() {
  const { t } = useTranslation();
  const link = useLink();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const purpose = useQuery({
    queryKey: ['link', link],
    queryFn: () => readLink(link),
    enabled: link !== '',
    gcTime: 0,
  });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => (form.has(name) ? { [name]: String(form.get(name)) } : {});
    setBusy(true);
    setError(null);
    try {
      const session = await acceptLink({
        link,
        password: String(form.get('password')),
        ...given('name'),
        ...given('email'),
      });
      queries.setQueryData(sessionQuery.queryKey, session);
      await navigate({ to: '/' });
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  }

  if (link === '')
    return (
      <Stack className="narrow">
        <Title order={1} size="h2">
          {t('welcome.noLink')}
        </Title>
        <Text role="alert">{t('welcome.noLinkRemedy')}</Text>
      </Stack>
    );
  return (
    <div className="narrow">
      <Answer query={purpose}>
        {(found) => (
          <form onSubmit={(event) => void submit(event)}>
            <Stack>
              <Title order={1} size="h2">
                {t(`welcome.${found.purpose}`)}
              </Title>
              <Text c="dimmed">{t('welcome.lead')}</Text>
              {found.purpose === 'first-admin' && (
                <TextInput name="name" label={t('welcome.name')} autoComplete="name" required />
              )}
              {found.purpose === 'first-admin' ? (
                <TextInput name="email" type="email" label={t('welcome.email')} autoComplete="username" required />
              ) : (
                <TextInput label={t('welcome.email')} value={found.email ?? ''} autoComplete="username" readOnly />
              )}
              <PasswordInput
                name="password"
                label={t('welcome.password')}
                description={t('welcome.passwordHint')}
                autoComplete="new-password"
                minLength={12}
                maxLength={200}
                required
              />
              <ProblemAlert error={error} />
              <Button type="submit" loading={busy}>
                {t('welcome.submit')}
              </Button>
              <Text size="sm" c="dimmed">
                {t('welcome.validUntil', { time: asTime(found.expiresAt) })}
              </Text>
            </Stack>
          </form>
        )}
      </Answer>
    </div>
  );
}

/**
 * What follows the `#`. It opens an account, so it must not stay in the address or the history; and a second link in the same tab, where
 * the first was over, changes nothing but that part of the address.
 */
function useLink(): string {
  const [link, setLink] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    function take() {
      const given = window.location.hash.slice(1);
      if (given !== '') setLink(given);
      window.history.replaceState(window.history.state, '', window.location.pathname);
    }
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return link;
}
