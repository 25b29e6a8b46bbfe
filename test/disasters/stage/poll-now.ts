import { withTemporal } from './servers-of.ts';
import type { Stage } from './stage.ts';
import type { House } from './theatre.ts';

const SELDOM_MINUTES = 1_440;

interface Schedule {
  readonly lastPoll: { readonly at: string } | null;
}

/** From now on Personio is asked who changed, so seldom that only `triggerPoll` brings it about. */
export async function beginPolling({ ask, integrationId }: Stage): Promise<void> {
  await ask('PATCH', `/integrations/${integrationId}`, { schedule: { pollMinutes: SELDOM_MINUTES } });
}

/** The Schedule fires, as it else does every few minutes. */
export function triggerPoll(house: House, { integrationId }: Stage): Promise<void> {
  return withTemporal(house, (client) => client.schedule.getHandle(`poll/${integrationId}`).trigger());
}

/** The Schedule fires, and the look that it starts comes to its end. */
export async function pollNow(house: House, stage: Stage): Promise<void> {
  const { ask, integrationId, until } = stage;
  const last = async () => (await ask<Schedule>('GET', `/integrations/${integrationId}/schedule`)).lastPoll?.at;
  const former = await last();
  await triggerPoll(house, stage);
  await until('Personio was asked who changed', async () => (await last()) !== former);
}
