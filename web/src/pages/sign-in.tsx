import { Alert, Button, Divider, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery, signIn } from '../api/session.ts';
import { ProblemAlert } from '../parts/problem-alert.tsx';

const KNOWN = [
  'provider-unavailable',
  'provider-refused',
  'sign-in-expired',
  'email-not-verified',
  'nobody-here',
  'user-disabled',
] as const;

export function SignIn() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const { data: session } = useQuery(sessionQuery);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const problem = KNOWN.find((code) => code === new URLSearchParams(search as Record<string, string>).get('problem'));

  useEffect(() => {
    document.title = `${t('signIn.title')} · Matrikel`;
  }, [t]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    try {
      queries.setQueryData(
        sessionQuery.queryKey,
        await signIn(String(form.get('email')), String(form.get('password'))),
      );
      if (pathname === '/sign-in') await navigate({ to: '/' });
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Stack className="narrow">
      <Title order={1} size="h2">
        {t('signIn.title')}
      </Title>
      {problem && <Alert color="red" variant="outline" role="alert" title={t(`signIn.problem.${problem}`)} />}
      {session?.needsFirstAdmin && (
        <Alert variant="outline" title={t('signIn.firstAdmin')}>
          <Text size="sm">{t('signIn.firstAdminRemedy')}</Text>
        </Alert>
      )}
      {session?.ways.password !== false && (
        <form onSubmit={(event) => void submit(event)}>
          <Stack>
            <TextInput name="email" type="email" label={t('signIn.email')} autoComplete="username" required />
            <PasswordInput name="password" label={t('signIn.password')} autoComplete="current-password" required />
            <ProblemAlert error={error} />
            <Button type="submit" loading={busy}>
              {t('signIn.submit')}
            </Button>
          </Stack>
        </form>
      )}
      {session?.ways.provider && (
        <>
          {session.ways.password && <Divider label={t('signIn.or')} />}
          <Button
            component="a"
            variant="default"
            href={`/auth/oidc?to=${encodeURIComponent(pathname === '/sign-in' ? '/' : pathname)}`}
          >
            {t('signIn.with', { name: session.ways.provider.name })}
          </Button>
        </>
      )}
    </Stack>
  );
}
