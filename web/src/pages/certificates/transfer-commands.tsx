import { Alert, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { ActButton, useAct } from '../../parts/act.tsx';
import { Sure } from '../../parts/sure.tsx';
import { useMay } from '../../parts/use-session.ts';

/** Look, pause, go on, try all failed ones again, leave the rest out and take that back. */
export function TransferCommands({ id, transfer }: { id: string; transfer: Schemas['CertificateTransfer'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const acting = useAct();
  const [said, setSaid] = useState<string | null>(null);
  const [mayRun, maySet] = [useMay('operator'), useMay('admin')];
  const { settings, counts } = transfer;
  const params = { path: { id } };
  const open = ['found', 'waiting', 'failed'].some((state) => (counts[state] ?? 0) > 0);
  if (!mayRun) return null;

  async function command(
    path:
      | '/api/v1/integrations/{id}/certificate-transfer/start'
      | '/api/v1/integrations/{id}/certificate-transfer/pause'
      | '/api/v1/integrations/{id}/certificate-transfer/resume',
  ) {
    await answered(api.POST(path, { params }));
    await queries.invalidateQueries({ queryKey: ['certificates', id] });
  }
  async function decideAll(decision: 'retry' | 'reopen') {
    const { decided } = await answered(
      api.POST('/api/v1/integrations/{id}/certificates/decide', { params, body: { decision } }),
    );
    setSaid(t('certificates.decided', { count: decided }));
    await queries.invalidateQueries({ queryKey: ['certificates', id] });
  }
  async function cancel() {
    const { dismissed } = await answered(api.POST('/api/v1/integrations/{id}/certificate-transfer/cancel', { params }));
    setSaid(t('certificates.cancelled', { count: dismissed }));
    await queries.invalidateQueries({ queryKey: ['certificates', id] });
  }

  return (
    <Stack gap="sm">
      <Group gap="xs">
        {settings.paused ? (
          <ActButton
            name="resume"
            on={acting}
            variant="filled"
            run={() => command('/api/v1/integrations/{id}/certificate-transfer/resume')}
          >
            {t('certificates.resume')}
          </ActButton>
        ) : (
          <>
            <ActButton
              name="start"
              on={acting}
              run={() => command('/api/v1/integrations/{id}/certificate-transfer/start')}
            >
              {t('certificates.start')}
            </ActButton>
            <ActButton
              name="pause"
              on={acting}
              run={() => command('/api/v1/integrations/{id}/certificate-transfer/pause')}
            >
              {t('certificates.pause')}
            </ActButton>
          </>
        )}
        {(counts['failed'] ?? 0) > 0 && (
          <ActButton name="retry" on={acting} run={() => decideAll('retry')}>
            {t('certificates.retryAll')}
          </ActButton>
        )}
        {maySet && open && (
          <Sure danger label={t('certificates.cancel')} lead={t('certificates.cancelLead')} run={cancel} />
        )}
        {(counts['dismissed'] ?? 0) > 0 && (
          <ActButton name="reopen" on={acting} run={() => decideAll('reopen')}>
            {t('certificates.reopenAll')}
          </ActButton>
        )}
      </Group>
      {acting.failure}
      {said && <Alert variant="outline" role="status" title={said} />}
    </Stack>
  );
}
