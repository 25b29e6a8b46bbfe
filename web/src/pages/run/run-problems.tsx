import { Button, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api } from '../../api/client.ts';
import { goesOn, type Run } from '../../api/run-rules.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';

/** By kind first, since fifty people with one problem are one thing to do; then each with its person. */
export function RunProblems({ run }: { run: Run }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery({
    queryKey: ['runs', run.id, 'problems', run.status],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/runs/{id}/problems', {
          params: { path: { id: run.id }, query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: !goesOn(run.status) || run.status === 'waiting',
  });
  const counts = (query.data?.pages[0]?.counts ?? []).toSorted(worstFirst);
  const each = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (!query.data && !query.isError) return null;
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h4">
        {t('run.problems')}
      </Title>
      <ProblemAlert error={query.error} retry={() => void query.refetch()} />
      {query.data && counts.length === 0 && t('run.noProblems')}
      <ProblemList problems={counts} />
      {each.length > 0 && (
        <details>
          <summary>{t('nav.people')}</summary>
          <Stack mt="sm">
            <ProblemList problems={each} integrationId={run.integrationName} />
            {query.hasNextPage && (
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('common.more')}
              </Button>
            )}
          </Stack>
        </details>
      )}
    </Stack>
  );
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

function worstFirst(one: { severity: keyof typeof RANK }, other: { severity: keyof typeof RANK }): number {
  return RANK[one.severity] - RANK[other.severity];
}
