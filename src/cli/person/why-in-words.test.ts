import { expect, it } from 'vitest';
import type { Schemas } from '../../client/index.ts';
import { accountText, conditionText, freshnessText, headline, lastText, scopeText } from './why-in-words.ts';

type Person = Schemas['Person'];

const ERIKA: Person = {
  ...{ employeeId: '4711', integrationId: 'i-1', integrationName: 'acme', inPersonio: true },
  next: { action: 'steps', runId: null },
  scope: { match: 'all', verdict: 'in', conditions: [] },
  match: { outcome: 'linked', by: 'link', learnerId: 'L-1' },
  account: { learnerId: 'L-1', status: 'active', isAdministrator: false },
  steps: [{ kind: 'update', before: {}, after: {}, evidence: null }],
  ...{ sharesAddressWith: [], fields: [], groups: [], problems: [], cases: [], unseen: [], due: [], dueDates: [] },
  ...{
    certificates: [],
    hold: null,
    erasedAt: null,
    quarantine: null,
    last: { seen: null, planned: null, update: null },
  },
  freshness: { waitingSince: null, lastChange: null },
};
const someone = (changes: Partial<Person>): Person => ({ ...ERIKA, ...changes });

it('says in one line what comes next', () => {
  expect(headline(ERIKA)).toBe('4711 in acme would get this from the next run: update.');
  const newcomer = someone({
    ...{ next: { action: 'waits-for-day', runId: null }, steps: [], due: [{ kind: 'hire', on: '2026-12-01' }] },
  });
  expect(headline(newcomer)).toBe('4711 in acme waits for a day: created on 2026-12-01.');
  const waits = someone({ next: { action: 'waits-in-run', runId: 'r-1' } });
  expect(headline(waits)).toBe('4711 in acme has steps in run r-1, which waits for approval.');
  const hold = {
    employeeId: '4711',
    reason: 'by-hand',
    runId: null,
    heldBy: 'lea',
    heldAt: '2026-11-22T02:00:00Z',
  } as const;
  expect(headline(someone({ next: { action: 'held', runId: null }, hold }))).toMatch(
    /is held since 2026-11-2\d .*no run writes for them \(update\).*person release acme 4711$/,
  );
});

it('names the account and how it was found, or why there is none', () => {
  expect(accountText(ERIKA)).toBe('L-1 (active), found by the link of earlier runs');
  const gone = someone({ account: null, match: { outcome: 'link-lost', by: 'link', learnerId: 'L-1' } });
  expect(accountText(gone)).toBe('the linked account L-1 is gone');
  expect(accountText(someone({ account: null, match: { outcome: 'none', by: null, learnerId: null } }))).toBe('none');
  expect(accountText(someone({ account: null, match: null, scope: null }))).toBe('not looked for');
});

it('shows each clause of the scope with what was found', () => {
  const clause = { attribute: 'Abteilung', key: 'department', operator: 'one-of', wanted: ['IT', 'HR'] } as const;
  const shown = (found: string | null, holds: boolean | null) =>
    conditionText({ ...clause, wanted: [...clause.wanted], found, holds });
  expect(shown('IT', true)).toBe('yes  Abteilung one-of "IT" or "HR": "IT"');
  expect(shown(null, false)).toBe('no   Abteilung one-of "IT" or "HR": empty');
  expect(shown(null, null)).toBe('?    Abteilung one-of "IT" or "HR": not readable');
  expect(scopeText(ERIKA)).toBe('inside (everybody)');
});

it('says what the last run did', () => {
  const run = {
    ...{ runId: 'r-1', status: 'completed', dryRun: false, disposition: 'change', problems: [] },
    ...{ createdAt: '2026-11-22T02:00:00Z', finishedAt: '2026-11-22T02:00:00Z' },
    steps: [{ kind: 'update', status: 'applied', finishedAt: null, problem: null }],
  } as NonNullable<Person['last']['seen']>;
  expect(lastText(run)).toMatch(/^2026-11-2\d \S+ in run r-1 \(completed\): update applied$/);
  expect(lastText({ ...run, steps: [], disposition: 'unchanged', dryRun: true })).toMatch(/a dry run\): unchanged$/);
  expect(lastText(null)).toBeNull();
});

it('says how long the last change took, and since when one waits', () => {
  expect(freshnessText({ waitingSince: null, lastChange: null })).toBeNull();
  const [changedAt, writtenAt] = ['2026-11-22T08:00:00Z', '2026-11-22T08:00:04Z'];
  const lastChange = { source: 'webhook', changedAt, receivedAt: changedAt, writtenAt, seconds: 4 } as const;
  expect(freshnessText({ waitingSince: '2026-11-22T09:00:00Z', lastChange })).toMatch(
    /^4 \w+ from Personio to the LMS, 2026-11-22 \S+ \(webhook\); something is to be looked at since 2026-11-22 /,
  );
});
