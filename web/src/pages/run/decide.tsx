import { Alert, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api } from '../../api/client.ts';
import type { Run } from '../../api/run-rules.ts';
import { runQuery } from '../../api/runs.ts';
import { asDuration, asNumber, asTime } from '../../i18n/format.ts';
import { ActButton, useAct } from '../../parts/act.tsx';
import { useMay } from '../../parts/use-session.ts';

/** Approve or reject exactly the plan that is shown: the approval carries its hash. */
export function Decide({ run }: { run: Run }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const acting = useAct();
  const [reason, setReason] = useState('');
  const may = useMay('admin');
  const params = { path: { id: run.id } };
  const why = reason.trim() === '' ? {} : { reason: reason.trim() };
  const { planHash } = run;

  async function decided(call: Promise<unknown>) {
    await call;
    await queries.invalidateQueries({ queryKey: runQuery(run.id).queryKey });
  }

  return (
    <Alert variant="outline" color="yellow" title={t('run.waiting')}>
      <Stack gap="sm">
        {run.expiresAt && <Text size="sm">{t('run.waitingUntil', { time: asTime(run.expiresAt) })}</Text>}
        {run.dryRun && <Text size="sm">{t('run.dryRun')}</Text>}
        {run.cost && (
          <Text size="sm">
            {t('run.cost', {
              people: asNumber(run.people),
              calls: asNumber(run.cost.calls),
              time: asDuration(run.cost.seconds),
            })}
          </Text>
        )}
        {run.guard && run.guard.findings.length > 0 && (
          <List size="sm">
            {run.guard.findings.map(({ code, message }) => (
              <List.Item key={`${code} ${message}`}>{message}</List.Item>
            ))}
          </List>
        )}
        {run.guard && run.guard.planned.invited > 0 && (
          <Text fw={600}>{t('run.invitationsNamed', { count: run.guard.planned.invited })}</Text>
        )}
        {acting.failure}
        {may && planHash ? (
          <Group align="flex-end">
            <TextInput
              label={t('run.reasonOptional')}
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <ActButton
              name="approve"
              on={acting}
              variant="filled"
              run={() =>
                decided(answered(api.POST('/api/v1/runs/{id}/approve', { params, body: { planHash, ...why } })))
              }
            >
              {t('run.approve')}
            </ActButton>
            <ActButton
              name="reject"
              on={acting}
              run={() => decided(answered(api.POST('/api/v1/runs/{id}/reject', { params, body: why })))}
            >
              {t('run.reject')}
            </ActButton>
          </Group>
        ) : (
          <Text size="sm">{t('common.needsRole', { role: t('roles.admin') })}</Text>
        )}
      </Stack>
    </Alert>
  );
}
