import { List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { asTime } from '../../i18n/format.ts';
import { TextLink } from '../../parts/text-link.tsx';

const PLACES = ['seen', 'planned', 'update'] as const;

export function Timeline({ person: { last, freshness, certificates } }: { person: Schemas['Person'] }) {
  const { t } = useTranslation();
  const runs = PLACES.flatMap((place) => (last[place] ? [{ place, run: last[place] }] : []));
  if (runs.length === 0 && !freshness.lastChange && certificates.length === 0) return null;
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
            {t('person.lastChange')}: {asTime(freshness.lastChange.writtenAt)}
          </List.Item>
        )}
        {certificates.map(({ id, title, state, foundAt }) => (
          <List.Item key={id}>
            {title}: {t(`certificates.state.${state}`)} ({asTime(foundAt)})
          </List.Item>
        ))}
      </List>
    </section>
  );
}
