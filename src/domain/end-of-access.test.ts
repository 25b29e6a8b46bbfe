import { describe, expect, it } from 'vitest';
import { guardedChanges } from './guard/guarded-changes.ts';
import type { EmployeeId, LearnerId } from './ids.ts';
import type { LmsCapabilities } from './lms-capabilities.ts';
import { planSync } from './plan.ts';
import type { PlanRules } from './plan-person.ts';
import { aLearner, anEmployee, can as plainCan, rulesFor } from './testing/builders.ts';

/** `unit` is the date on which an account of this LMS ends. */
const can: LmsCapabilities = {
  ...plainCan,
  fields: plainCan.fields.map((field) => (field.key === 'unit' ? { ...field, type: 'date', endsAccess: true } : field)),
};
const rules: PlanRules = { ...rulesFor(), can };

interface Somebody {
  readonly leaves: string | null;
  readonly ends: string | null;
  readonly status?: string;
}

/** Administrators, with the day on which each leaves and the date that the account shows. */
function planned(...people: readonly Somebody[]) {
  const ids = people.map((_, index) => String(index + 1));
  return planSync({
    employees: people.map(({ leaves, status = 'active' }, index) =>
      anEmployee(ids[index] as string, { department: leaves, status }),
    ),
    learners: people.map(({ ends }, index) =>
      aLearner(ids[index] as string, { isAdministrator: true, fields: { unit: ends } }),
    ),
    links: ids.map((id) => ({ employeeId: id as EmployeeId, learnerId: `L${id}` as LearnerId })),
    outOfScope: [],
    rules,
  });
}

describe('a date that ends an access', () => {
  it.each([
    ['a new one', null, '2026-12-31', ['deactivation']],
    ['an earlier one', '2027-01-31T00:00:00Z', '2026-12-31', ['deactivation']],
    ['a later one', '2026-12-31', '2027-01-31', []],
    ['none any more', '2026-12-31', null, ['emptied-field']],
    ['the same', '2026-12-31', '2026-12-31', []],
  ])('counts for the guard like switching off: %s', (_what, ends, leaves, expected) => {
    const [, plan] = planned({ leaves: null, ends: null }, { leaves, ends });
    expect([...guardedChanges(plan?.steps ?? [], can)]).toEqual(expected);
  });

  it('is not set for the last active administrator, whose other changes are made', () => {
    const [first, second] = planned({ leaves: '2026-12-31', ends: null }, { leaves: '2026-12-31', ends: null });
    expect(first?.steps).toMatchObject([{ changes: [{ field: 'unit', after: '2026-12-31' }] }]);
    expect(second).toMatchObject({ disposition: 'skipped', steps: [], problems: [{ code: 'last-administrator' }] });
  });

  it('that is set already makes nobody one of those who are left', () => {
    const [, second] = planned({ leaves: '2026-12-31', ends: '2026-12-31' }, { leaves: '2027-01-31', ends: null });
    expect(second?.problems).toMatchObject([{ code: 'last-administrator' }]);
    const [gone, stays] = planned(
      { leaves: '2026-12-31', ends: '2026-12-31', status: 'inactive' },
      { leaves: null, ends: null },
    );
    expect(gone?.steps).toMatchObject([{ kind: 'deactivate' }]);
    expect(stays?.problems).toEqual([]);
  });
});
