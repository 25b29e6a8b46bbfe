import { Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/session.ts';
import type { User } from '../../api/users.ts';
import { Sure } from '../../parts/sure.tsx';

interface Props {
  readonly user: User;
  readonly roles: { readonly value: Role; readonly label: string }[];
  readonly change: (role: Role) => Promise<unknown>;
}

/** Choosing gives no right yet: an arrow key walks through all roles of a list. */
export function UserRole({ user, roles, change }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Role | null>(null);
  const role = chosen ?? user.role;
  return (
    <Group gap="xs">
      <NativeSelect
        size="xs"
        aria-label={`${t('settings.role')}: ${user.name}`}
        data={roles}
        value={role}
        onChange={(event) => setChosen(event.currentTarget.value as Role)}
      />
      {role !== user.role && (
        <Sure
          size="xs"
          label={t('settings.changeRole')}
          lead={t('settings.changeRoleLead', { name: user.name, role: t(`roles.${role}`) })}
          run={async () => {
            await change(role);
            setChosen(null);
          }}
        >
          {user.roleFrom === 'provider' && <Text size="sm">{t('settings.roleOfProvider')}</Text>}
        </Sure>
      )}
    </Group>
  );
}
