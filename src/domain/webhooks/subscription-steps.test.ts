import { describe, expect, it } from 'vitest';
import { type ListedSubscription, subscriptionSteps } from './subscription-steps.ts';
import { isFormerGood, webhookState } from './webhook-state.ts';

const PATH = '/api/v1/webhooks/personio/acme-id';
const URL_NOW = `https://matrikel.acme.test${PATH}`;
const EVENTS = ['person.created', 'person.updated'];
const one = (id: string, changes: Partial<ListedSubscription> = {}): ListedSubscription => ({
  ...{ id, url: URL_NOW, enabled: true, events: [...EVENTS].reverse() },
  ...changes,
});
const NOBODYS = one('z', { url: 'https://other.test/hook' });
const steps = (
  listed: readonly ListedSubscription[],
  { url = URL_NOW as string | null, known = null as string | null, told = true } = {},
) => subscriptionSteps(listed, PATH, { url, events: EVENTS }, { subscriptionId: known, tokenTold: told });
const NOTHING = { keep: null, create: false, repair: false, remove: [] };

describe('what has to be done about the subscription', () => {
  it('is to make one where there is none of ours, and to leave those of others alone', () => {
    expect(steps([NOBODYS])).toEqual({ ...NOTHING, create: true });
    expect(steps([NOBODYS], { url: null })).toEqual(NOTHING);
  });

  it('is nothing where Personio has it as it should be', () => {
    expect(steps([NOBODYS, one('a')], { known: 'a' })).toEqual({ ...NOTHING, keep: 'a' });
  });

  it.each([
    ['disabled', one('a', { enabled: false })],
    ['told of other events', one('a', { events: ['person.created', 'ping'] })],
    ['with an address from before the public one changed', one('a', { url: `https://old.test/x${PATH}` })],
  ])('is to repair one that is %s', (_what, listed) => {
    expect(steps([listed], { known: 'a' })).toEqual({ ...NOTHING, keep: 'a', repair: true });
  });

  it('is to tell the token again where Personio may have another', () => {
    expect(steps([one('a')], { known: 'a', told: false })).toMatchObject({ keep: 'a', repair: true });
    expect(steps([one('a')], { known: null })).toMatchObject({ keep: 'a', create: false, repair: true });
  });

  it('is to keep one of several: the known one, else the same one in every process', () => {
    expect(steps([one('b'), one('a'), NOBODYS], { known: 'b' })).toMatchObject({ keep: 'b', remove: ['a'] });
    expect(steps([one('b'), one('a')], { known: 'gone' })).toMatchObject({ keep: 'a', remove: ['b'] });
  });

  it('is to remove all of ours where nobody wants to be called, also under an address of before', () => {
    const listed = [one('a', { url: 'https://moved.test/y' }), one('b'), NOBODYS];
    expect(steps(listed, { url: null, known: 'a' })).toEqual({ ...NOTHING, remove: ['a', 'b'] });
  });

  it('takes no other integration and no broken address for ours', () => {
    const listed = [one('a', { url: `${URL_NOW}-2` }), one('b', { url: 'nonsense' })];
    expect(steps(listed)).toEqual({ ...NOTHING, create: true });
  });
});

describe('the token before', () => {
  const at = (text: string) => new Date(`2026-11-23T${text}Z`);
  it('is good until Personio has the new one, and ten minutes longer', () => {
    expect(isFormerGood(null, at('10:00:00'))).toBe(true);
    expect(isFormerGood(at('10:00:00'), at('10:09:59'))).toBe(true);
    expect(isFormerGood(at('10:00:00'), at('10:10:00'))).toBe(false);
  });
});

it.each([
  [{ wanted: true, enabled: true, settled: true, hasProblem: false }, 'active'],
  [{ wanted: true, enabled: true, settled: true, hasProblem: true }, 'blocked'],
  [{ wanted: true, enabled: false, settled: false, hasProblem: false }, 'pending'],
  [{ wanted: false, enabled: true, settled: false, hasProblem: false }, 'pending'],
  [{ wanted: false, enabled: false, settled: true, hasProblem: false }, 'off'],
] as const)('%o is %s', (webhook, state) => {
  expect(webhookState(webhook)).toBe(state);
});
