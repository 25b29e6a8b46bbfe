import { expect, it } from 'vitest';
import { webhookFacts } from './print-webhook.ts';

type Webhook = Parameters<typeof webhookFacts>[0];

const OFF: Webhook = {
  ...{ wanted: 'off', state: 'off', url: null, subscriptionId: null, checkedAt: null, lastEventAt: null, problems: [] },
};
const factsOf = (changes: Partial<Webhook>) =>
  webhookFacts({ ...OFF, ...changes })
    .filter(([, value]) => value !== null)
    .map((fact) => fact.join(': '));

it('says little of a webhook that is off', () => {
  expect(factsOf({})).toEqual(['Webhook: off: Personio does not call']);
});

it('says where Personio calls, and when it last did', () => {
  expect(factsOf({ wanted: 'on', state: 'active', url: 'https://a.test/x', subscriptionId: 's-1' })).toEqual([
    'Webhook: on: Personio calls when somebody changes',
    'Address: https://a.test/x',
    'Subscription: s-1',
    'Last event: none yet',
  ]);
});

it('says what is missing without a public address', () => {
  expect(factsOf({ wanted: 'on', state: 'blocked' })).toContain('Address: none: MATRIKEL_PUBLIC_URL is not set');
});
