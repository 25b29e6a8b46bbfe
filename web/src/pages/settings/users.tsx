import { Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, sessionQuery } from '../../api/session.ts';
import { changeUser, inviteUser, linkForUser, listUsers, removeUser, type User } from '../../api/users.ts';
import { asTime } from '../../i18n/format.ts';
import { ActButton, useAct } from '../../parts/act.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { Sure } from '../../parts/sure.tsx';
import { OneTime } from './one-time.tsx';

const ROLES: readonly Role[] = ['viewer', 'operator', 'admin'];

export function Users() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const acting = useAct();
  const { data: session } = useQuery(sessionQuery);
  const [link, setLink] = useState<string | null>(null);
  const roles = ROLES.map((value) => ({ value, label: t(`roles.${value}`) }));
  const again = () => queries.invalidateQueries({ queryKey: ['users'] });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => String(form.get(name));
    void acting.act('invite', async () => {
      setLink((await inviteUser({ email: given('email'), name: given('name'), role: given('role') as Role })).link);
      await again();
    });
  }

  async function change(id: string, part: { role?: Role; disabled?: boolean }) {
    await changeUser(id, part);
    await again();
  }

  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('settings.users')}
      </Title>
      <Text size="sm" mb="sm">
        {t('settings.usersLead')}
      </Text>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput name="name" label={t('common.name')} required />
          <TextInput name="email" type="email" label={t('signIn.email')} required />
          <NativeSelect name="role" label={t('settings.role')} data={roles} />
          <Button type="submit" variant="default" loading={acting.busy === 'invite'}>
            {t('settings.invite')}
          </Button>
        </Group>
      </form>
      {acting.failure}
      {session?.ways.password === false && <Text size="sm">{t('settings.providerOnly')}</Text>}
      <OneTime title={t('settings.link')} text={link} />
      <PagedTable<User>
        queryKey={['users']}
        page={listUsers}
        heads={[
          t('common.name'),
          t('signIn.email'),
          t('settings.role'),
          t('common.state'),
          t('settings.lastSignIn'),
          t('common.actions'),
        ]}
        empty={{ title: t('settings.invite') }}
        row={(user) => ({
          key: user.id,
          cells: [
            user.name,
            user.email,
            <NativeSelect
              key="role"
              size="xs"
              aria-label={`${t('settings.role')}: ${user.name}`}
              data={roles}
              value={user.role}
              disabled={user.roleFrom === 'provider'}
              onChange={(event) => {
                const role = event.currentTarget.value as Role;
                void acting.act(user.id, () => change(user.id, { role }));
              }}
            />,
            t(`settings.userState.${user.state}`),
            user.lastSignInAt ? asTime(user.lastSignInAt) : t('common.none'),
            <Group key="actions" gap="xs">
              {session?.ways.password && (
                <ActButton
                  size="xs"
                  name={`${user.id} link`}
                  on={acting}
                  run={async () => setLink((await linkForUser(user.id)).link)}
                >
                  {t('settings.newLink')}
                </ActButton>
              )}
              <ActButton
                size="xs"
                name={`${user.id} state`}
                on={acting}
                run={() => change(user.id, { disabled: user.state !== 'disabled' })}
              >
                {t(user.state === 'disabled' ? 'settings.enable' : 'settings.disable')}
              </ActButton>
              <Sure
                danger
                size="xs"
                label={t('settings.removeUser')}
                lead={t('settings.removeUserLead', { name: user.name })}
                run={async () => {
                  await removeUser(user.id);
                  await again();
                }}
              />
            </Group>,
          ],
        })}
      />
    </section>
  );
}
