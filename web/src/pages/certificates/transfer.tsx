import { Alert, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { asDuration, asNumber, asTime } from '../../i18n/format.ts';
import { ProblemList } from '../../parts/problem-list.tsx';
import { StateBadge, type Tone } from '../../parts/state-badge.tsx';
import { Answer } from '../../parts/states.tsx';
import { SwitchOn } from './switch-on.tsx';
import { TransferCommands } from './transfer-commands.tsx';

type State = Schemas['CertificateTransfer']['state'];
const TONES: Record<State, Tone> = {
  off: 'quiet',
  paused: 'attention',
  quarantined: 'bad',
  working: 'busy',
  stopped: 'bad',
  'schedule-paused': 'attention',
  idle: 'good',
  unknown: 'attention',
};

export function Transfer({ integration }: { integration: Schemas['Integration'] }) {
  const { id } = integration;
  const transfer = useQuery({
    queryKey: ['certificates', id, 'transfer'],
    queryFn: () => answered(api.GET('/api/v1/integrations/{id}/certificate-transfer', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'working' || data?.looksAtEverything ? 2_000 : 10_000),
  });
  return (
    <Answer query={transfer}>
      {(found) =>
        found.state === 'off' ? <SwitchOn integration={integration} /> : <Overview id={id} transfer={found} />
      }
    </Answer>
  );
}

function Overview({ id, transfer }: { id: string; transfer: Schemas['CertificateTransfer'] }) {
  const { t } = useTranslation();
  const { state, problems, settings, due, dueElsewhere, minutesLeft, perMinute, lastLookAt, looksAtEverything } =
    transfer;
  const { nextAt, unlinked, unreadable, counts } = transfer;
  const facts = [
    t('certificates.category', { name: settings.category }),
    counts['transferred'] ? t('certificates.filed', { count: counts['transferred'] }) : null,
    lastLookAt && t('certificates.lastLook', { time: asTime(lastLookAt) }),
    nextAt && t('certificates.nextTry', { time: asTime(nextAt) }),
    unlinked ? t('certificates.unlinked', { count: unlinked }) : null,
    unreadable ? t('certificates.unreadable', { count: unreadable }) : null,
  ];
  return (
    <Stack gap="sm">
      <Group>
        <StateBadge tone={problems.length > 0 ? 'bad' : TONES[state]}>
          {t(`certificates.transferState.${state}`)}
        </StateBadge>
        {looksAtEverything && <Text role="status">{t('certificates.looking')}</Text>}
      </Group>
      {due > 0 && (
        <Alert variant="outline" title={t('certificates.due', { count: due })}>
          <Text size="sm">
            {perMinute !== null &&
              t('certificates.eta', { time: asDuration(minutesLeft * 60), rate: asNumber(perMinute) })}{' '}
            {dueElsewhere > 0 && t('certificates.dueElsewhere', { count: dueElsewhere })}{' '}
            {settings.paused && t('certificates.pausedLead')}
          </Text>
        </Alert>
      )}
      {due === 0 && settings.paused && <Text size="sm">{t('certificates.pausedLead')}</Text>}
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
      <ProblemList problems={problems} />
      <TransferCommands id={id} transfer={transfer} />
    </Stack>
  );
}
