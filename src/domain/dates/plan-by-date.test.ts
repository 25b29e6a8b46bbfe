import { describe, expect, it } from 'vitest';
import type { EmployeeId, LearnerId } from '../ids.ts';
import { planOutOfScope } from '../plan-out-of-scope.ts';
import { planPerson } from '../plan-person.ts';
import { resolveSettings } from '../resolved-settings.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { aLearner, anEmployee, can, catalogue, rulesFor, type Texts } from '../testing/builders.ts';
import { type DateSettings, DEFAULT_DATES } from './date-settings.ts';

const LINKED = { outcome: 'linked', learnerId: 'L1' as LearnerId } as const;
const rules = (dates: Partial<DateSettings>, today?: string) =>
  rulesFor({ dates: { ...DEFAULT_DATES, ...dates }, outOfScope: 'deactivate' }, {}, today);
const codes = (plan: { readonly problems: readonly { readonly code: string }[] }) =>
  plan.problems.map(({ code }) => code);

describe('somebody new, with accounts by the hire date', () => {
  const plan = (texts: Texts, today: string, daysBeforeHire = 0) =>
    planPerson(
      anEmployee('1', texts),
      { outcome: 'none' },
      null,
      rules({ create: 'on-hire-date', daysBeforeHire }, today),
    );

  it('waits for the day, which is said, and gets the account on it', () => {
    const before = plan({ hire_date: '2026-12-01' }, '2026-11-30');
    expect(before).toMatchObject({ disposition: 'skipped', steps: [], due: [{ kind: 'hire', on: '2026-12-01' }] });
    expect(before.problems).toEqual([
      { code: 'before-hire-date', severity: 'info', employeeId: '1', params: { date: '2026-12-01' } },
    ]);
    expect(plan({ hire_date: '2026-12-01' }, '2026-12-01').steps.map(({ kind }) => kind)).toEqual(['create']);
    expect(plan({ hire_date: '2026-12-01' }, '2026-11-24', 7).steps).toHaveLength(1);
    expect(plan({ hire_date: '2026-12-01' }, '2026-11-23', 7).steps).toHaveLength(0);
  });

  it('waits for another day when HR moves it, and for none when the date is taken away', () => {
    expect(plan({ hire_date: '2027-01-15' }, '2026-11-30').due).toEqual([{ kind: 'hire', on: '2027-01-15' }]);
    const blank = plan({ hire_date: null }, '2026-11-30');
    expect([blank.steps, blank.due, codes(blank)]).toEqual([[], [], ['hire-date-unknown']]);
  });

  it('is not created early because Personio does not hand out the date', () => {
    const hidden = plan({}, '2026-11-30');
    expect([hidden.steps, codes(hidden)]).toEqual([[], ['date-not-readable']]);
  });

  it('is told what is wrong before the day', () => {
    expect(codes(plan({ hire_date: '2026-12-01', email: null }, '2026-11-30'))).toEqual(['no-email']);
  });

  it('does not touch an account that is there', () => {
    const early = planPerson(
      anEmployee('1', { hire_date: '2027-01-01' }),
      LINKED,
      aLearner('1'),
      rules({ create: 'on-hire-date' }),
    );
    expect([early.disposition, early.due]).toEqual(['unchanged', []]);
  });
});

describe('somebody with a last day', () => {
  const leaver: Texts = { last_working_day: '2026-11-30', termination_date: '2026-12-31' };
  const plan = (texts: Texts, today: string, status = 'on', dates: Partial<DateSettings> = { lastDay: 'end-access' }) =>
    planPerson(anEmployee('1', texts), LINKED, aLearner('1', { status }), rules(dates, today));

  it('is untouched until it is over, and then switched off by what the employee says', () => {
    const before = plan(leaver, '2026-11-30');
    expect([before.steps, before.due]).toEqual([[], [{ kind: 'last-day', on: '2026-12-01' }]]);
    const [step] = plan(leaver, '2026-12-01').steps;
    expect(step).toMatchObject({
      kind: 'deactivate',
      after: 'off',
      evidence: { kind: 'last-day', attribute: 'last_working_day', lastDay: '2026-11-30' },
    });
  });

  it('stays switched off while Personio still says active, and comes back when HR moves the day', () => {
    expect(plan(leaver, '2026-12-05', 'off')).toMatchObject({ disposition: 'unchanged', steps: [], due: [] });
    const moved = plan({ ...leaver, last_working_day: '2027-01-31' }, '2026-12-05', 'off');
    expect(moved.steps.map(({ kind }) => kind)).toEqual(['reactivate']);
    expect(moved.due).toEqual([{ kind: 'last-day', on: '2027-02-01' }]);
  });

  it('is neither switched off nor on where the day cannot be read', () => {
    const hidden = plan({}, '2026-12-05');
    expect([hidden.steps, codes(hidden)]).toEqual([[], ['date-not-readable']]);
    const off = plan({}, '2026-12-05', 'off');
    expect([off.steps, codes(off)]).toEqual([[], ['date-not-readable']]);
    const [step] = plan({ status: 'inactive' }, '2026-12-05').steps; // that is evidence of its own
    expect(step).toMatchObject({ kind: 'deactivate', evidence: { kind: 'status' } });
  });

  it('gets no account after it, and is not switched off where nobody said so', () => {
    const dates = rules({ lastDay: 'end-access' }, '2026-12-05');
    const late = planPerson(anEmployee('1', leaver), { outcome: 'none' }, null, dates);
    expect([late.steps, codes(late)]).toEqual([[], ['after-last-day']]);
    expect(plan(leaver, '2026-12-05', 'on', {}).disposition).toBe('unchanged');
  });
});

describe('somebody who left the scope, with days of grace', () => {
  const learner = aLearner('1');
  const outside = { id: '1' as EmployeeId, values: { dynamic_2: 'nein' }, status: 'active' as const };
  const plan = (since: string | null, today: string, status: 'active' | 'inactive' = 'active', graceDays = 7) =>
    planOutOfScope({ ...outside, status }, learner.id, learner, rules({ graceDays }, today), since);

  it('keeps the account until they are over, counted from when it was first seen', () => {
    const first = plan(null, '2026-11-22');
    expect([first.steps, first.due]).toEqual([[], [{ kind: 'grace', on: '2026-11-29' }]]);
    expect(first.problems).toMatchObject([{ code: 'in-grace', params: { date: '2026-11-29' } }]);
    expect(plan('2026-11-22', '2026-11-28').steps).toEqual([]);
    const [step] = plan('2026-11-22', '2026-11-29').steps;
    expect(step).toMatchObject({ kind: 'deactivate', evidence: { kind: 'scope', values: { dynamic_2: 'nein' } } });
  });

  it('has none after leaving the company, and none where none are set', () => {
    expect(plan(null, '2026-11-22', 'inactive').steps).toHaveLength(1);
    expect(plan(null, '2026-11-22', 'active', 0)).toMatchObject({ steps: [{ kind: 'deactivate' }], due: [] });
  });
});

describe('attributes that hold days', () => {
  const resolve = (dates: Partial<DateSettings>) =>
    resolveSettings({ ...DEFAULT_SETTINGS, dates: { ...DEFAULT_DATES, ...dates } }, catalogue, can);

  it('are asked for only where a switch needs them', () => {
    expect(resolve({}).settings.needed).not.toContain('hire_date');
    expect(resolve({ create: 'on-hire-date' }).settings.needed).toContain('hire_date');
    expect(resolve({ lastDay: 'end-access' }).settings.needed).toEqual(
      expect.arrayContaining(['last_working_day', 'termination_date']),
    );
  });

  it('are named by the check where they are not handed out, and stop nothing', () => {
    expect(resolve({ create: 'on-hire-date' }).problems).toContainEqual({
      ...{ code: 'date-not-readable', severity: 'warning', setting: 'settings.dates' },
      params: { attribute: 'hire_date' },
    });
  });
});
