import { expect, it } from 'vitest';
import { addressesOf, badAddress } from './addresses.ts';
import { accessBody, completeCondition, freshSetUp, scopeOf, settingsBody } from './values.ts';

it('suggests whoever has "ja", and sends no invitation unless asked', () => {
  const { conditions, invitations } = freshSetUp('de');
  expect(conditions).toEqual([{ attribute: 'elearnio Sync', operator: 'equals', value: 'ja' }]);
  expect(invitations).toBe(false);
});

it('a secret that was left empty is not sent, so the one that is kept stays', () => {
  const body = accessBody({ ...freshSetUp('de'), clientId: 'papi-1', apiKey: 'key' });
  expect(body).toEqual({ personio: { clientId: 'papi-1' }, lms: { apiKey: 'key' } });
});

it('certificates that are switched on here are only counted at first, and those that run go on', () => {
  const former = (enabled: boolean) =>
    ({ certificates: { enabled, category: 'Performance', paused: false }, schedule: { fullSync: null } }) as Parameters<
      typeof settingsBody
    >[1];
  const body = (certificates: boolean, before: boolean) =>
    settingsBody({ ...freshSetUp('de'), certificates }, former(before)).certificates;
  expect(body(true, false)).toEqual({ enabled: true, category: 'Performance', paused: true });
  expect(body(true, true)).toEqual({ enabled: true, category: 'Performance' });
  expect(body(false, false)).toEqual({ enabled: false, category: 'Performance' });
});

it('each operator takes only what belongs to it', () => {
  expect(completeCondition({ attribute: 'Team', operator: 'present', value: 'left over' })).toEqual({
    attribute: 'Team',
    operator: 'present',
  });
  expect(completeCondition({ attribute: 'Team', operator: 'one-of', value: 'A, B ,' })).toEqual({
    attribute: 'Team',
    operator: 'one-of',
    values: ['A', 'B'],
  });
  expect(completeCondition({ attribute: 'Team', operator: 'equals', value: 'A' })).toEqual({
    attribute: 'Team',
    operator: 'equals',
    value: 'A',
  });
});

it('addresses may be separated as people do it', () => {
  expect(addressesOf(' a@x.de, b@x.de;c@x.de\n')).toEqual(['a@x.de', 'b@x.de', 'c@x.de']);
  expect(badAddress('a@x.de, somebody')).toBe('somebody');
  expect(badAddress('a@x.de')).toBeUndefined();
});

it('nobody is counted while a condition is still being typed', () => {
  const typed = { attribute: 'Team', operator: 'equals', value: 'A' } as const;
  expect(scopeOf({ match: 'all', conditions: [typed] })).toEqual({ match: 'all', conditions: [typed] });
  expect(scopeOf({ match: 'all', conditions: [typed, { ...typed, value: '' }] })).toBeNull();
  expect(scopeOf({ match: 'any', conditions: [{ attribute: '', operator: 'present' }] })).toBeNull();
  expect(scopeOf({ match: 'any', conditions: [{ attribute: 'Team', operator: 'one-of', values: [] }] })).toBeNull();
});
