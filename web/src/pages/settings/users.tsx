import { Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, sessionQuery } from '../../api/session.ts';
import { changeUser, inviteUser, linkForUser, listUsers, removeUser, signOutUser, type User } from '../../api/users.ts';
import { asTime } from '../../i18n/format.ts';
import { ActButton, useAct } from '../../parts/act.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { Sure } from '../../parts/sure.tsx';
import { OneTime } from './one-time.tsx';
import { UserRole } from './user-role.tsx';

const ROLES: readonly Role[] = ['viewer', 'operator', 'admin'];

export function Users() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const acting = useAct();
  const { data: session } = useQuery(sessionQuery);
  const [link, setLink] = useState<{ readonly name: string; readonly link: string | null } | null>(null);
  const roles = ROLES.map((value) => ({ value, label: t(`roles.${value}`) }));
  const again = () => queries.invalidateQueries({ queryKey: ['users'] });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => String(form.get(name));
    void acting.act('invite', async () => {
      const invited = { email: given('email'), name: given('name'), role: given('role') as Role };
      setLink({ name: invited.name, link: (await inviteUser(invited)).link });
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
      <OneTime title={t('settings.link', { name: link?.name ?? '' })} text={link?.link ?? null} />
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
            <UserRole key="role" user={user} roles={roles} change={(role) => change(user.id, { role })} />,
            t(`settings.userState.${user.state}`),
            user.lastSignInAt ? asTime(user.lastSignInAt) : t('common.none'),
            <Group key="actions" gap="xs">
              {session?.ways.password && (
                <ActButton
                  size="xs"
                  name={`${user.id} link`}
                  on={acting}
                  run={async () => setLink({ name: user.name, link: (await linkForUser(user.id)).link })}
                >
                  {t('settings.newLink')}
                </ActButton>
              )}
              {user.state === 'disabled' ? (
                <ActButton
                  size="xs"
                  name={`${user.id} state`}
                  on={acting}
                  run={() => change(user.id, { disabled: false })}
                >
                  {t('settings.enable')}
                </ActButton>
              ) : (
                <Sure
                  size="xs"
                  label={t('settings.disable')}
                  lead={t('settings.disableLead', { name: user.name })}
                  run={() => change(user.id, { disabled: true })}
                />
              )}
              <Sure
                size="xs"
                label={t('settings.signOutUser')}
                lead={t('settings.signOutUserLead', { name: user.name })}
                run={() => signOutUser(user.id)}
              />
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
