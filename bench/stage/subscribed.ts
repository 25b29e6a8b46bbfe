import type { Stage } from './stage.ts';

/** From now on Personio calls Matrikel whenever somebody changes. */
export async function subscribe({ api, integrationId }: Stage): Promise<void> {
  const { state } = await api.put<{ state: string }>(`/integrations/${integrationId}/webhook`, { wanted: 'on' });
  if (state !== 'active') throw new Error(`Personio does not call: the webhook is ${state}`);
}
