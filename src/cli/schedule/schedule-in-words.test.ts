import { expect, it } from 'vitest';
import { scheduleFacts, scheduleText } from './schedule-in-words.ts';

const SETTINGS = {
  timeZone: 'America/New_York',
  fullSync: { at: '03:30', days: [1, 2, 3, 4, 5] },
  pollMinutes: 5,
  driftCheck: null,
  paused: false,
  note: null,
};
const NEVER = { next: [], lastAt: null, missed: 0 };
const facts = (timers: Parameters<typeof scheduleFacts>[1]['timers'], settings = SETTINGS) =>
  scheduleFacts('acme', { settings, timers, lastPoll: null })
    .filter(([, value]) => value !== null && value !== undefined)
    .map((fact) => fact.join(': '));

it('shows the next starts as the clocks of the schedule show them', () => {
  const next = ['2026-11-23T08:30:10Z', '2026-11-24T08:30:20Z'];
  expect(facts([{ kind: 'full-sync', state: 'active', ...NEVER, next }])).toEqual([
    'Full sync: Mon to Fri at 03:30, America/New_York',
    '  next: 2026-11-23 03:30:10, 2026-11-24 03:30:20',
    'Changes: looked for every 5 minutes',
  ]);
});

it('shows due dates where they are asked for', () => {
  const next = ['2026-11-23T08:35:00Z'];
  expect(facts([{ kind: 'due-dates', state: 'active', ...NEVER, next }]).slice(2)).toEqual([
    'Due dates: asked for every 5 minutes',
    '  next: 2026-11-23 03:35:00',
  ]);
});

it('shows when drift is looked for, where it is by itself', () => {
  const drifting = { ...SETTINGS, driftCheck: { at: '12:00', days: [0, 1, 2, 3, 4, 5, 6] } };
  const next = ['2026-11-23T17:00:00Z'];
  expect(
    facts([{ kind: 'drift-check', state: 'active', ...NEVER, next, missed: 2 }], drifting as never).slice(2),
  ).toEqual(['Drift: looked for daily at 12:00, America/New_York', '  next: 2026-11-23 12:00:00', '  missed: 2']);
  expect(scheduleText({ ...drifting, fullSync: null, pollMinutes: null } as never)).toBe(
    'drift daily at 12:00, America/New_York',
  );
});

it('says who has paused it, and what to do', () => {
  const paused = { ...SETTINGS, paused: true, note: 'the LMS moves' as string | null };
  expect(facts([{ kind: 'poll', state: 'paused', ...NEVER }], paused as never)).toContain('Paused: yes: the LMS moves');
  expect(facts([{ kind: 'poll', state: 'paused-in-temporal', ...NEVER }]).join()).toMatch(
    /Temporal UI.*schedule resume acme/,
  );
});

it('says that Temporal follows where it does not answer', () => {
  expect(facts(null).join()).toMatch(/Temporal: does not answer; what was saved is followed/);
  expect(facts([{ kind: 'full-sync', state: 'behind', ...NEVER }]).join()).toMatch(/next: not yet/);
});

it('has one line for where an integration is shown', () => {
  expect(scheduleText(SETTINGS)).toBe(
    'full sync Mon to Fri at 03:30, America/New_York; changes looked for every 5 minutes',
  );
  expect(scheduleText({ ...SETTINGS, fullSync: null, pollMinutes: null } as never)).toBe('nothing starts by itself');
});
