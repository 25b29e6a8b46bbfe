import { List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { asDuration, asTime } from '../../i18n/format.ts';
import { TextLink } from '../../parts/text-link.tsx';

const PLACES = ['seen', 'planned', 'update'] as const;

export function Timeline({ person: { last, freshness } }: { person: Schemas['Person'] }) {
  const { t } = useTranslation();
  const runs = PLACES.flatMap((place) => (last[place] ? [{ place, run: last[place] }] : []));
  if (runs.length === 0 && !freshness.lastChange) return null;
  return (
    <section>
      <Title order={2} size="h4">
        {t('person.timeline')}
      </Title>
      <List>
        {runs.map(({ place, run }) => (
          <List.Item key={place}>
            {t(`person.${place}`)}:{' '}
            <TextLink to="/runs/$id" params={{ id: run.runId }}>
              {asTime(run.createdAt)}
            </TextLink>{' '}
            <Text span size="sm" c="dimmed">
              {t(`runs.status.${run.status}`)}{' '}
              {run.steps
                .map(({ kind, status }) => `${t(`steps.kind.${kind}`)} (${t(`steps.status.${status}`)})`)
                .join(', ')}
            </Text>
          </List.Item>
        ))}
        {freshness.lastChange && (
          <List.Item>
            {t('person.lastChange')}: {asTime(freshness.lastChange.writtenAt)}{' '}
            <Text span size="sm" c="dimmed">
              {t(`person.source.${freshness.lastChange.source}`, { time: asDuration(freshness.lastChange.seconds) })}
            </Text>
          </List.Item>
        )}
      </List>
    </section>
  );
}
