import { expect, it, vi } from 'vitest';
import type { SubscriptionDeps } from '../../activities/webhooks/follow-subscription.ts';
import type { IntegrationId } from '../../domain/ids.ts';
import { silent } from '../../ports/logger.ts';
import { followSubscriptionsRegularly } from './follow-regularly.ts';

it('lets no subscription keep another waiting, and says which one could not be looked after', async () => {
  const [failing, other] = ['failing', 'other'] as [IntegrationId, IntegrationId];
  const asked: IntegrationId[] = [];
  const warned: object[] = [];
  const webhooks = {
    due: async () => [failing, other],
    async hold(id: IntegrationId) {
      asked.push(id);
      if (id === failing) throw new RangeError('of somebody');
      return null;
    },
  } as unknown as SubscriptionDeps['webhooks'];
  const deps = { webhooks, connections: { open: () => Promise.reject(new Error('unused')) }, publicUrl: null };
  const stop = followSubscriptionsRegularly(deps, { ...silent, warn: (values) => void warned.push(values) });
  await vi.waitFor(() => expect(asked).toEqual([failing, other]), 10_000);
  stop();
  expect(warned).toEqual([{ integrationId: failing, code: 'RangeError' }]);
});
