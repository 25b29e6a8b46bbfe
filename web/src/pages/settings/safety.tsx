import { Group, NativeSelect, NumberInput, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { ActButton } from '../../parts/act.tsx';
import { shownNumber, typedNumber } from './typed-number.ts';
import { useChange } from './use-change.tsx';

const LIMITS = [
  'sharePercent',
  'leastPeople',
  'mostPeople',
  'smallBelow',
  'smallPeople',
  'windowPercent',
  'windowDays',
  'shrinkPercent',
  'unitPeople',
] as const;

/** The guard's limits in plain words, how long a plan waits, and how long values are kept. */
export function Safety({ integration }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const { change, acting, outcome } = useChange(integration);
  const [now, setNow] = useState(integration.safety);
  const blank = [...LIMITS.map((name) => now.guard[name]), now.approvalHours, ...Object.values(now.retention)].some(
    Number.isNaN,
  );
  const guard = (part: Partial<Schemas['Safety']['guard']>) => setNow({ ...now, guard: { ...now.guard, ...part } });

  return (
    <Stack component="section" maw={560}>
      <Title order={2} size="h4">
        {t('settings.safety')}
      </Title>
      <Switch
        label={t('settings.guard.enabled')}
        checked={now.guard.enabled}
        onChange={(event) => guard({ enabled: event.currentTarget.checked })}
      />
      <Switch
        label={t('settings.guard.confirmFirstRun')}
        checked={now.guard.confirmFirstRun}
        onChange={(event) => guard({ confirmFirstRun: event.currentTarget.checked })}
      />
      <Text size="sm">{t('settings.guard.lead')}</Text>
      {LIMITS.map((name) => (
        <NumberInput
          key={name}
          label={t(`settings.guard.${name}`)}
          min={0}
          hideControls
          disabled={!now.guard.enabled}
          value={shownNumber(now.guard[name])}
          onChange={(value) => guard({ [name]: typedNumber(value) })}
        />
      ))}
      <NativeSelect
        label={t('settings.approval')}
        data={(['when-guarded', 'always'] as const).map((value) => ({
          value,
          label: t(`settings.approvalOptions.${value}`),
        }))}
        value={now.approval}
        onChange={(event) => setNow({ ...now, approval: event.currentTarget.value as 'when-guarded' | 'always' })}
      />
      <NumberInput
        label={t('settings.approvalHours')}
        min={1}
        max={720}
        hideControls
        value={shownNumber(now.approvalHours)}
        onChange={(value) => setNow({ ...now, approvalHours: typedNumber(value) })}
      />
      <NumberInput
        label={t('settings.valuesDays')}
        min={1}
        hideControls
        value={shownNumber(now.retention.valuesDays)}
        onChange={(value) => setNow({ ...now, retention: { ...now.retention, valuesDays: typedNumber(value) } })}
      />
      <NumberInput
        label={t('settings.mailsDays')}
        min={1}
        hideControls
        value={shownNumber(now.retention.mailsDays)}
        onChange={(value) => setNow({ ...now, retention: { ...now.retention, mailsDays: typedNumber(value) } })}
      />
      {blank && (
        <Text size="sm" role="status">
          {t('settings.numberMissing')}
        </Text>
      )}
      {outcome}
      <Group>
        <ActButton name="save" on={acting} variant="filled" disabled={blank} run={() => change({ safety: now })}>
          {t('common.save')}
        </ActButton>
      </Group>
    </Stack>
  );
}
