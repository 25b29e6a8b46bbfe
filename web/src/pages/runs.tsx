import { Button, NativeSelect, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changesOf, type Run } from '../api/run-rules.ts';
import { type RunKindFilter, runsQuery } from '../api/runs.ts';
import { asDuration, asNumber, asTime } from '../i18n/format.ts';
import { Page } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { Empty, Loading } from '../parts/states.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { ChangesChart } from './runs/changes-chart.tsx';
import { RunBadge } from './runs/run-badge.tsx';

const KINDS: readonly RunKindFilter[] = ['full', 'undo', 'person', 'drift', 'all'];

export function Runs() {
  const { t } = useTranslation();
  const { integration } = useSearch({ from: '/runs' });
  const [kind, setKind] = useState<RunKindFilter>('all');
  const query = useInfiniteQuery(runsQuery(integration, kind));
  const runs = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('runs.title')} lead={integration}>
      <NativeSelect
        maw={260}
        label={t('runs.kindFilter')}
        data={KINDS.map((value) => ({ value, label: t(`runs.kind.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as RunKindFilter)}
      />
      {query.isPending && <Loading />}
      <ProblemAlert error={query.error} retry={() => void query.refetch()} />
      {query.isSuccess && runs.length === 0 && <Empty title={t('runs.empty')} lead={t('runs.emptyLead')} />}
      {runs.length > 0 && (
        <>
          <ChangesChart runs={runs} />
          <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  {[
                    t('runs.started'),
                    t('common.integration'),
                    t('runs.kindTitle'),
                    t('common.state'),
                    t('runs.changes'),
                    t('runs.problems'),
                    t('runs.duration'),
                    t('runs.by'),
                  ].map((head) => (
                    <Table.Th key={head}>{head}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {runs.map((run) => (
                  <Row key={run.id} run={run} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          {query.hasNextPage && (
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('common.more')}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}

function Row({ run }: { run: Run }) {
  const { t } = useTranslation();
  const kind = run.preview ? 'preview' : run.dryRun ? 'dry' : run.kind;
  return (
    <Table.Tr>
      <Table.Td>
        <TextLink to="/runs/$id" params={{ id: run.id }}>
          {asTime(run.createdAt)}
        </TextLink>
      </Table.Td>
      <Table.Td>{run.integrationName}</Table.Td>
      <Table.Td>{t(`runs.kind.${kind}`)}</Table.Td>
      <Table.Td>
        <RunBadge status={run.status} />
      </Table.Td>
      <Table.Td>{asNumber(changesOf(run))}</Table.Td>
      <Table.Td>{asNumber(run.problems.error + run.problems.warning)}</Table.Td>
      <Table.Td>{asDuration(run.durationMs / 1000)}</Table.Td>
      <Table.Td>{run.startedBy ?? t('runs.bySchedule')}</Table.Td>
    </Table.Tr>
  );
}
