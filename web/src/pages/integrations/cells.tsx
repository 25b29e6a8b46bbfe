import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { freshnessQuery, scheduleQuery } from '../../api/integrations.ts';
import { latestRunQuery } from '../../api/runs.ts';
import { asDuration, asTime, fromNow } from '../../i18n/format.ts';
import { lmsName } from '../../i18n/lms-name.ts';
import { StateBadge } from '../../parts/state-badge.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { nextStart, STATE_TONES, stateOf } from './state.ts';

interface OfOne {
  readonly integration: Schemas['Integration'];
}

/** A line of the list of integrations; each cell asks for what it shows by itself. */
export function integrationCells(integration: Schemas['Integration']): ReactNode[] {
  return [
    <div key="name">
      <TextLink to="/integrations/$id" params={{ id: integration.name }} fw={600}>
        {integration.name}
      </TextLink>
      <Text size="sm" c="dimmed">
        Personio → {lmsName(integration.kind)}
      </Text>
    </div>,
    <State key="state" integration={integration} />,
    <LastRun key="last" integration={integration} />,
    <NextRun key="next" integration={integration} />,
    <Freshness key="freshness" integration={integration} />,
  ];
}

export function State({ integration }: OfOne) {
  const { t } = useTranslation();
  const latest = useQuery(latestRunQuery(integration.id));
  const state = stateOf(integration, latest.data ?? null);
  return <StateBadge tone={STATE_TONES[state]}>{t(`integrations.state.${state}`)}</StateBadge>;
}

export function LastRun({ integration: { id } }: OfOne) {
  const { t } = useTranslation();
  const { data, isPending } = useQuery(latestRunQuery(id));
  if (!data) return isPending ? null : t('integrations.never');
  return (
    <>
      <TextLink to="/runs/$id" params={{ id: data.id }}>
        {fromNow(data.createdAt)}
      </TextLink>
      <Text size="sm" c="dimmed">
        {t(`runs.status.${data.status}`)}
      </Text>
    </>
  );
}

export function NextRun({ integration: { id } }: OfOne) {
  const { t } = useTranslation();
  const { data } = useQuery(scheduleQuery(id));
  if (!data) return null;
  if (data.settings.paused) return t('schedules.paused');
  const next = nextStart(data);
  return next ? asTime(next) : t('integrations.byHand');
}

export function Freshness({ integration: { id } }: OfOne) {
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
