import { Alert, Button, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api } from '../../api/client.ts';
import { startRun } from '../../api/runs.ts';
import { ActButton, useAct } from '../../parts/act.tsx';
import { badAddress } from './addresses.ts';
import { countsFirst, invites, settingsBody } from './values.ts';
import type { StepProps } from './wizard.tsx';

/** When it runs, who is told, and "save & synchronise". */
export function FinishStep({ values, change, integration, known, saved, backward }: StepProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const acting = useAct();
  const bad = badAddress(values.recipients);

  async function save(synchronise: boolean) {
    if (!integration) return;
    const params = { path: { id: integration.id }, query: { activate: 'true' as const }, header: known };
    const now = await answered(
      api.PATCH('/api/v1/integrations/{id}', { params, body: settingsBody(values, integration) }),
    );
    saved(now);
    await queries.invalidateQueries({ queryKey: ['integrations'] });
    if (!synchronise) return navigate({ to: '/integrations/$id', params: { id: now.name } });
    // A plan that waits names the number of invitations before one of them is sent.
    const { runId } = await startRun(now.id, invites(values));
    return navigate({ to: '/runs/$id', params: { id: runId } });
  }

  return (
    <Stack>
      <TextInput
        type="time"
        maw={240}
        label={`${t('setup.schedule')}: ${t('setup.scheduleAt')}`}
        description={values.syncAt === '' ? t('setup.scheduleNone') : undefined}
        value={values.syncAt}
        onChange={(event) => change({ syncAt: event.currentTarget.value })}
      />
      <NumberInput
        maw={340}
        label={t('setup.polls')}
        min={1}
        max={1440}
        hideControls
        value={values.pollMinutes ?? ''}
        onChange={(value) => change({ pollMinutes: value === '' ? null : Number(value) })}
      />
      <TextInput
        label={t('setup.recipients')}
        description={t('setup.recipientsHint')}
        error={bad && t('setup.recipientsBad', { address: bad })}
        value={values.recipients}
        autoComplete="off"
        onChange={(event) => change({ recipients: event.currentTarget.value })}
      />
      <NativeSelect
        maw={240}
        label={t('setup.mailLanguage')}
        data={[
          { value: 'de', label: 'Deutsch' },
          { value: 'en', label: 'English' },
        ]}
        value={values.mailLanguage}
        onChange={(event) => change({ mailLanguage: event.currentTarget.value as 'de' | 'en' })}
      />
      {invites(values) && (
        <Alert variant="outline">
          <Text size="sm">
            {t('setup.saveHint')}{' '}
            {t(integration?.safety.guard.confirmFirstRun ? 'setup.saveHintHolds' : 'setup.saveHintLoose')}
          </Text>
        </Alert>
      )}
      {integration && countsFirst(values, integration) && (
        <Alert variant="outline">
          <Text size="sm">{t('setup.certificatesCounted')}</Text>
        </Alert>
      )}
      {acting.failure}
      <Group>
        <Button variant="default" onClick={backward}>
          {t('common.back')}
        </Button>
        <ActButton name="save" on={acting} disabled={Boolean(bad)} run={() => save(false)}>
          {t('setup.save')}
        </ActButton>
        <ActButton name="sync" on={acting} variant="filled" disabled={Boolean(bad)} run={() => save(true)}>
          {t('setup.saveAndSync')}
        </ActButton>
      </Group>
    </Stack>
  );
}
