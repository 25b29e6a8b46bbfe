import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api } from '../../api/client.ts';
import { listEverybody } from '../../api/users.ts';
import { asTime } from '../../i18n/format.ts';
import { PagedTable } from '../../parts/paged-table.tsx';

/** Who changed what, or tried to; newest first. */
export function Audit() {
  const { t, i18n } = useTranslation();
  const [wanted, setWanted] = useState('');
  const { data: users = [] } = useQuery({ queryKey: ['users', 'everybody'], queryFn: listEverybody });
  const inWords = (operation: string) =>
    i18n.exists(`audit.${operation}`) ? t(`audit.${operation}` as 'audit.startRun') : operation;
  return (
    <Stack>
      <Text size="sm">{t('settings.auditLead')}</Text>
      <Group>
        <NativeSelect
          label={t('settings.auditUser')}
          data={[
            { value: '', label: t('settings.auditEverybody') },
            ...users.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` })),
          ]}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      </Group>
      <PagedTable
        label={t('settings.parts.audit')}
        queryKey={['audit', wanted]}
        page={(before) =>
          answered(
            api.GET('/api/v1/audit', {
              params: { query: { ...(before ? { before } : {}), ...(wanted ? { user: wanted } : {}) } },
            }),
          )
        }
        heads={[t('common.when'), t('settings.auditWho'), t('settings.auditWhat'), t('settings.auditOutcome')]}
        empty={{ title: t('settings.auditEmpty') }}
        row={({ id, at, who, operation, target, status, code }) => ({
          key: id,
          cells: [
            asTime(at),
            <>
              {who.name}
              <Text size="xs" c="dimmed">
                {t(who.kind === 'user' ? 'settings.auditUserKind' : 'settings.auditTokenKind')} ·{' '}
                {t(`roles.${who.role}`)}
              </Text>
            </>,
            <>
              {inWords(operation)}
              {target && (
                <Text size="xs" c="dimmed">
                  {target}
                </Text>
              )}
            </>,
            status === null
              ? t('common.unknown')
              : status < 400
                ? t('settings.auditDone')
                : t('settings.auditRefused', { code: code ?? status }),
          ],
        })}
      />
    </Stack>
  );
}
