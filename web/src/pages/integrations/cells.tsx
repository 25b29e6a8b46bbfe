import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { freshnessQuery, scheduleQuery } from '../../api/integrations.ts';
import { latestRunQuery } from '../../api/runs.ts';
import { asDuration, asTime, fromNow } from '../../i18n/format.ts';
import { StateBadge } from '../../parts/state-badge.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { nextStart, STATE_TONES, stateOf } from './state.ts';

export function IntegrationRow({ integration }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const latest = useQuery(latestRunQuery(integration.id));
  const schedule = useQuery(scheduleQuery(integration.id));
  const state = stateOf(integration, latest.data ?? null);
  const next = schedule.data && nextStart(schedule.data);
  return (
    <Table.Tr>
      <Table.Td>
        <TextLink to="/integrations/$id" params={{ id: integration.name }} fw={600}>
          {integration.name}
        </TextLink>
        <Text size="sm" c="dimmed">
          Personio → {integration.kind}
        </Text>
      </Table.Td>
      <Table.Td>
        <StateBadge tone={STATE_TONES[state]}>{t(`integrations.state.${state}`)}</StateBadge>
      </Table.Td>
      <Table.Td>
        {latest.data ? (
          <>
            <TextLink to="/runs/$id" params={{ id: latest.data.id }}>
              {fromNow(latest.data.createdAt)}
            </TextLink>
            <Text size="sm" c="dimmed">
              {t(`runs.status.${latest.data.status}`)}
            </Text>
          </>
        ) : (
          !latest.isPending && t('integrations.never')
        )}
      </Table.Td>
      <Table.Td>{next ? asTime(next) : !schedule.isPending && t('integrations.byHand')}</Table.Td>
      <Table.Td>
        <FreshnessCell id={integration.id} />
      </Table.Td>
    </Table.Tr>
  );
}

function FreshnessCell({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(freshnessQuery(id));
  if (!data) return null;
  const seconds = data.webhook.p50Seconds ?? data.poll.p50Seconds;
  return (
    <>
      {seconds === null ? t('integrations.noChanges') : t('integrations.freshnessValue', { time: asDuration(seconds) })}
      {data.waiting.people > 0 && (
        <Text size="sm" c="dimmed">
          {t('integrations.waiting', { count: data.waiting.people })}
        </Text>
      )}
    </>
  );
}
