import { queryOptions } from '@tanstack/react-query';
import { answered } from './answered.ts';
import { api, type Schemas } from './client.ts';

type Scope = Schemas['Settings']['scope'];
type GroupAttribute = Schemas['Settings']['groupAttributes'][number];

/** Personio is read in the background meanwhile; each question says how far it is. */
const AGAIN_MS = 1_500;
const staleTime = 60_000;

export function scopeCountQuery(id: string, scope: Scope) {
  return queryOptions({
    queryKey: ['directory', id, 'scope', scope],
    queryFn: ({ signal }) =>
      answered(
        api.POST('/api/v1/integrations/{id}/directory/scope', {
          params: { path: { id } },
          body: { scope: scope as never },
          signal,
        }),
      ),
    refetchInterval: ({ state: { data } }) => (data?.state === 'reading' ? AGAIN_MS : false),
    staleTime,
  });
}

export function groupMatchQuery(id: string, attributes: readonly GroupAttribute[], scope: Scope) {
  return queryOptions({
    queryKey: ['directory', id, 'groups', attributes, scope],
    queryFn: ({ signal }) =>
      answered(
        api.POST('/api/v1/integrations/{id}/directory/groups', {
          params: { path: { id } },
          body: { attributes: [...attributes], scope: scope as never },
          signal,
        }),
      ),
    refetchInterval: ({ state: { data } }) => (data?.state === 'reading' ? AGAIN_MS : false),
    staleTime,
  });
}
