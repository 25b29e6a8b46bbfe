import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api } from '../../api/client.ts';
import { asTime } from '../../i18n/format.ts';
import { PagedTable } from '../../parts/paged-table.tsx';

/** Who changed what, or tried to; newest first. */
export function Audit() {
  const { t, i18n } = useTranslation();
  const [user, setUser] = useState('');
  const wanted = useDeferredValue(/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(user) ? user : '');
  const inWords = (operation: string) =>
    i18n.exists(`audit.${operation}`) ? t(`audit.${operation}` as 'audit.startRun') : operation;
  return (
    <Stack>
      <Text size="sm">{t('settings.auditLead')}</Text>
      <Group>
        <TextInput
          type="search"
          label={t('settings.auditUser')}
          placeholder="name@example.com"
          value={user}
          autoComplete="off"
          onChange={(event) => setUser(event.currentTarget.value)}
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
