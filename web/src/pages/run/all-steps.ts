import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { answered } from '../../api/answered.ts';
import { api } from '../../api/client.ts';
import type { Run } from '../../api/run-rules.ts';

/** The first page is shown at once; the others follow by themselves, so that search and filter see the whole plan. */
export function useAllSteps(run: Run) {
  const query = useInfiniteQuery({
    queryKey: ['runs', run.id, 'steps', run.status],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/runs/{id}/steps', {
          params: { path: { id: run.id }, query: { limit: 200, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const steps = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return { query, steps, complete: query.isSuccess && !hasNextPage };
}
