import { queryOptions } from '@tanstack/react-query';
import { answered } from './answered.ts';
import { api } from './client.ts';

/** Both vendors are asked for these, so they are not asked again at once. */
const staleTime = 60_000;

export function attributesQuery(id: string) {
  return queryOptions({
    queryKey: ['catalogue', id, 'attributes'],
    queryFn: () => answered(api.GET('/api/v1/integrations/{id}/catalogue/attributes', { params: { path: { id } } })),
    staleTime,
  });
}

/** Needs the right to documents; without it, and before there is an integration, the name is typed. */
export function categoriesQuery(id: string) {
  return queryOptions({
    queryKey: ['catalogue', id, 'document-categories'],
    queryFn: async () =>
      (await answered(api.GET('/api/v1/integrations/{id}/catalogue/document-categories', { params: { path: { id } } })))
        .items,
    staleTime,
    retry: false,
    enabled: id !== '',
  });
}

export function fieldsQuery(id: string) {
  return queryOptions({
    queryKey: ['catalogue', id, 'fields'],
    queryFn: async () =>
      (await answered(api.GET('/api/v1/integrations/{id}/catalogue/fields', { params: { path: { id } } }))).items,
    staleTime: Number.POSITIVE_INFINITY, // names of fields, so as long as the page is open
    retry: false, // without them keys are shown
  });
}

export function mappingQuery(id: string) {
  return queryOptions({
    queryKey: ['catalogue', id, 'mapping'],
    queryFn: () => answered(api.GET('/api/v1/integrations/{id}/catalogue/mapping', { params: { path: { id } } })),
    staleTime,
    refetchOnWindowFocus: false,
  });
}
