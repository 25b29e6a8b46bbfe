import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changesOf, type Run } from '../api/run-rules.ts';
import { type RunKindFilter, runsQuery } from '../api/runs.ts';
import { asDuration, asNumber, asTime } from '../i18n/format.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { Empty, Loading } from '../parts/states.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { ChangesChart } from './runs/changes-chart.tsx';
import { RunBadge } from './runs/run-badge.tsx';

const KINDS: readonly RunKindFilter[] = ['usual', 'full', 'undo', 'person', 'drift', 'all'];

export function Runs() {
  const { t } = useTranslation();
  const { integration } = useSearch({ from: '/runs' });
  const [kind, setKind] = useState<RunKindFilter>('usual');
  const query = useInfiniteQuery(runsQuery(integration, kind));
  const row = (run: Run) => ({
    key: run.id,
    cells: [
      <TextLink key="run" to="/runs/$id" params={{ id: run.id }}>
        {asTime(run.createdAt)}
      </TextLink>,
      run.integrationName,
      t(`runs.kind.${run.preview ? 'preview' : run.dryRun ? 'dry' : run.kind}`),
      <RunBadge key="status" status={run.status} />,
      asNumber(changesOf(run)),
      asNumber(run.problems.error + run.problems.warning),
      asDuration(run.durationMs / 1000),
      run.startedBy ?? t('runs.bySchedule'),
    ],
  });
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
          <ChangesChart runs={runs} goesOn={query.hasNextPage} />
          <DataTable
            label={t('runs.title')}
            heads={[
              t('runs.started'),
              t('common.integration'),
              t('runs.kindTitle'),
              t('common.state'),
              t('runs.changes'),
              t('runs.problems'),
              t('runs.duration'),
              t('runs.by'),
            ]}
            rows={runs.map(row)}
          />
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
