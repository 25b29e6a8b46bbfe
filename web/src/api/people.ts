import { queryOptions } from '@tanstack/react-query';
import { answered } from './answered.ts';
import { api } from './client.ts';

const MOST = 200;
/** So many people have their names beside their ids in lists; whoever comes later is looked up by the search. */
const PAGES_OF_NAMES = 5;

export function searchPeople(id: string, words: string, after?: string) {
  const body = { words, limit: 50, ...(after ? { after } : {}) };
  return answered(api.POST('/api/v1/integrations/{id}/people/search', { params: { path: { id } }, body }));
}

/** Names by employee id. */
export function namesQuery(id: string) {
  return queryOptions({
    queryKey: ['people', id, 'names'],
    queryFn: async () => {
      const names = new Map<string, string>();
      let after: string | null = null;
      for (let page = 0; page < PAGES_OF_NAMES; page++) {
        const body: { limit: number; after?: string } = { limit: MOST, ...(after ? { after } : {}) };
        const { items, next } = await answered(
          api.POST('/api/v1/integrations/{id}/people/search', { params: { path: { id } }, body }),
        );
        for (const { employeeId, name } of items) if (name) names.set(employeeId, name);
        if (!next) break;
        after = next;
      }
      return names;
    },
    staleTime: 5 * 60_000,
    retry: false, // without them ids are shown
  });
}
