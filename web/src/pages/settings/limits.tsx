import { Group, NumberInput, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { lmsName } from '../../i18n/lms-name.ts';
import { ActButton } from '../../parts/act.tsx';
import { useChange } from './use-change.tsx';

const SECONDS_OF_A_DAY = 86_400;
const MINUTES_OF_A_MONTH = 43_200;

/** How fast both sides are asked, how often certificates are looked for, and when an integration counts as stale. */
export function Limits({ integration }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const { change, acting, outcome } = useChange(integration);
  const [personio, setPersonio] = useState(integration.personio.requestsPerMinute);
  const [lms, setLms] = useState(integration.lms.requestsPerMinute);
  const [interval, setInterval] = useState(integration.syncIntervalMinutes);
  const [pollSeconds, setPollSeconds] = useState(integration.certificates.pollSeconds);
  const [absentMinutes, setAbsentMinutes] = useState(integration.certificates.absentMinutes);
  const [secret, setSecret] = useState('');
  const numberOrNull = (value: string | number) => (value === '' ? null : Number(value));

  function save() {
    return change({
      personio: { requestsPerMinute: personio },
      lms: { requestsPerMinute: lms, ...(secret === '' ? {} : { webhookSecret: secret }) },
      syncIntervalMinutes: interval,
      certificates: { pollSeconds, absentMinutes },
    });
  }

  return (
    <Stack maw={560}>
      <Text size="sm">{t('settings.limits.lead')}</Text>
      <NumberInput
        label={t('settings.limits.perMinute', { name: 'Personio' })}
        description={t('settings.limits.none')}
        min={1}
        max={100_000}
        hideControls
        value={personio ?? ''}
        onChange={(value) => setPersonio(numberOrNull(value))}
      />
      <NumberInput
        label={t('settings.limits.perMinute', { name: lmsName(integration.kind) })}
        description={t('settings.limits.none')}
        min={1}
        max={100_000}
        hideControls
        value={lms ?? ''}
        onChange={(value) => setLms(numberOrNull(value))}
      />
      <NumberInput
        label={t('settings.limits.interval')}
        description={t('settings.limits.intervalHint')}
        min={1}
        max={525_600}
        hideControls
        value={interval ?? ''}
        onChange={(value) => setInterval(numberOrNull(value))}
      />
      <NumberInput
        label={t('settings.limits.pollSeconds')}
        min={5}
        max={SECONDS_OF_A_DAY}
        hideControls
        value={pollSeconds}
        onChange={(value) => setPollSeconds(Number(value))}
      />
      <NumberInput
        label={t('settings.limits.absentMinutes')}
        description={t('settings.limits.absentMinutesHint')}
        min={1}
        max={MINUTES_OF_A_MONTH}
        hideControls
        value={absentMinutes}
        onChange={(value) => setAbsentMinutes(Number(value))}
      />
      {integration.links.lmsEvents && (
        <PasswordInput
          label={t('settings.limits.webhookSecret', { name: lmsName(integration.kind) })}
          description={t('settings.limits.webhookSecretHint', { path: integration.links.lmsEvents })}
          autoComplete="off"
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
      )}
      {outcome}
      <Group>
        <ActButton name="save" on={acting} variant="filled" run={save}>
          {t('common.save')}
        </ActButton>
      </Group>
    </Stack>
  );
}
