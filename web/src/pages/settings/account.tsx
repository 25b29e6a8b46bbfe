import { Alert, Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword, sessionQuery } from '../../api/session.ts';
import { useAct } from '../../parts/act.tsx';

export function Account() {
  const { t } = useTranslation();
  const acting = useAct();
  const { data: session } = useQuery(sessionQuery);
  const [done, setDone] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    setDone(false);
    void acting.act('change', async () => {
      await changePassword(String(given.get('current')), String(given.get('password')));
      form.reset();
      setDone(true);
    });
  }

  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('settings.account')}
      </Title>
      {session?.ways.password === false ? (
        <Text size="sm">{t('settings.providerOnly')}</Text>
      ) : (
        <form onSubmit={submit}>
          <Stack maw={400}>
            <PasswordInput name="current" label={t('settings.current')} autoComplete="current-password" required />
            <PasswordInput
              name="password"
              label={t('settings.password')}
              description={t('welcome.passwordHint')}
              autoComplete="new-password"
              minLength={12}
              maxLength={200}
              required
            />
            {acting.failure}
            {done && <Alert variant="outline" role="status" title={t('common.saved')} />}
            <Button type="submit" variant="default" loading={acting.busy !== null}>
              {t('settings.changePassword')}
            </Button>
          </Stack>
        </form>
      )}
    </section>
  );
}
