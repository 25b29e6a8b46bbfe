import { queryOptions } from '@tanstack/react-query';
import { answered } from './answered.ts';
import { api } from './client.ts';

export const integrationsQuery = queryOptions({
  queryKey: ['integrations'],
  queryFn: async () => (await answered(api.GET('/api/v1/integrations'))).items,
});

export function integrationQuery(id: string) {
  return queryOptions({
    queryKey: ['integrations', id],
    queryFn: () => answered(api.GET('/api/v1/integrations/{id}', { params: { path: { id } } })),
  });
}

export function scheduleQuery(id: string) {
  return queryOptions({
    queryKey: ['integrations', id, 'schedule'],
    queryFn: () => answered(api.GET('/api/v1/integrations/{id}/schedule', { params: { path: { id } } })),
  });
}

export function freshnessQuery(id: string) {
  return queryOptions({
    queryKey: ['integrations', id, 'freshness'],
    queryFn: () => answered(api.GET('/api/v1/integrations/{id}/freshness', { params: { path: { id } } })),
  });
}
