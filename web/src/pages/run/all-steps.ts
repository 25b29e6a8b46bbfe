import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answered } from '../../api/answered.ts';
import { api } from '../../api/client.ts';
import type { Run } from '../../api/run-rules.ts';
import type { Step } from './step-changes.ts';

const FIRST = 200;
/** As many as the API gives at once. */
const MOST = 1_000;

/**
 * The first page is shown at once. All others follow as one piece, so that search and filter see the whole plan and the list is
 * drawn twice instead of once for each page. While it is read anew, for another status, it stands there as it was.
 */
export function useAllSteps(run: Run) {
  const usual = { staleTime: Number.POSITIVE_INFINITY, placeholderData: keepPreviousData };
  // Not below the key of the run: whatever reads that anew would read all of them anew.
  const first = useQuery({
    ...usual,
    queryKey: ['steps', run.id, run.status, 'first'],
    queryFn: ({ signal }) => pageOf(run.id, FIRST, null, signal),
  });
  const next = first.data?.next ?? null;
  const rest = useQuery({
    ...usual,
    queryKey: ['steps', run.id, run.status, 'rest'],
    queryFn: ({ signal }) => allAfter(run.id, next, signal),
    enabled: next !== null && !first.isPlaceholderData,
  });
  const [head, tail] = [first.data?.items, next === null ? undefined : rest.data];
  const steps = useMemo(() => [...(head ?? []), ...(tail ?? [])], [head, tail]);
  return {
    steps,
    isPending: first.isPending,
    complete: first.isSuccess && (next === null || rest.isSuccess),
    error: first.error ?? rest.error,
    again: () => void (first.error ? first : rest).refetch(),
  };
}

async function allAfter(id: string, from: string | null, signal: AbortSignal): Promise<Step[]> {
  const steps: Step[] = [];
  for (let after = from; after !== null; ) {
    const { items, next } = await pageOf(id, MOST, after, signal);
    steps.push(...items);
    after = next;
  }
  return steps;
}

function pageOf(id: string, limit: number, after: string | null, signal: AbortSignal) {
  const query = { limit, ...(after === null ? {} : { after }) };
  return answered(api.GET('/api/v1/runs/{id}/steps', { params: { path: { id }, query }, signal }));
}
