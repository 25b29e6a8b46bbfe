import type { Stage } from './stage.ts';

interface Subscription {
  readonly url: string;
  readonly token: string;
}
/** What Personio sent, and what it was answered. */
export interface Delivery {
  readonly status: number | null;
  readonly durationMs: number;
}

/** From now on Personio calls whenever somebody changes; answers where, and with which token. */
export async function subscribe({ ask, integrationId, company }: Stage): Promise<Subscription> {
  const { state } = await ask<{ state: string }>('PUT', `/integrations/${integrationId}/webhook`, { wanted: 'on' });
  const [subscription] = await company.call<Subscription[]>('GET', 'webhooks');
  if (state !== 'active' || !subscription) throw new Error(`Personio does not call: the webhook is ${state}`);
  return subscription;
}

const PATIENCE_MS = 150_000;

/** Everything that was to be sent is, also what is tried again; answers how it went. */
export async function delivered({ company, until }: Stage): Promise<readonly Delivery[]> {
  const state = () => company.call<{ waiting: number; inFlight: number }>('GET', 'deliveries/counts');
  const isDone = async () => {
    const { waiting, inFlight } = await state();
    return waiting + inFlight === 0;
  };
  await until('Personio has sent everything', isDone, PATIENCE_MS);
  return (await company.call<{ attempts: Delivery[] }>('GET', 'deliveries')).attempts;
}

export function refused(deliveries: readonly Delivery[]): number {
  return deliveries.filter(({ status }) => status !== 200).length;
}
