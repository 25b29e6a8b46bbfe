import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered } from './answered.ts';
import { api } from './client.ts';
import { goesOn, type Run } from './run-rules.ts';

/** `usual`: what the API lists by itself, without the many runs for one person. */
export type RunKindFilter = Run['kind'] | 'all' | 'usual';

export function runQuery(id: string) {
  return queryOptions({
    queryKey: ['runs', id],
    queryFn: () => answered(api.GET('/api/v1/runs/{id}', { params: { path: { id } } })),
  });
}

/** The newest run of an integration, for its line in the list; read again while it goes on. */
export function latestRunQuery(integration: string) {
  return queryOptions({
    queryKey: ['runs', 'latest', integration],
    queryFn: async () => {
      const { items } = await answered(api.GET('/api/v1/runs', { params: { query: { integration, limit: 1 } } }));
      return items[0] ?? null;
    },
    refetchInterval: (query) => (query.state.data && goesOn(query.state.data.status) ? 3_000 : 30_000),
  });
}

export function runsQuery(integration: string | undefined, kind: RunKindFilter) {
  return infiniteQueryOptions({
    queryKey: ['runs', 'list', integration ?? '', kind],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/runs', {
          params: {
            query: {
              ...(kind === 'usual' ? {} : { kind }),
              limit: 50,
              ...(integration ? { integration } : {}),
              ...(pageParam ? { before: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function startRun(id: string, dryRun: boolean): Promise<{ runId: string }> {
  return answered(
    api.POST('/api/v1/integrations/{id}/runs', { params: { path: { id } }, body: { kind: 'full', dryRun } }),
  );
}
