import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeValue } from '../employee.ts';
import type { FieldKey, GroupId, LearnerId } from '../ids.ts';
import type { Learner } from '../learner.ts';
import { type PersonPlan, planPerson } from '../plan-person.ts';
import type { PlanStep } from '../steps.ts';
import { applyPlan } from '../testing/apply-plan.ts';
import { aGroup, aLearner, anEmployee, can, rulesFor } from '../testing/builders.ts';
import { foldSteps } from './fold-steps.ts';
import { planUndo } from './plan-undo.ts';

const CATALOGUE = { groups: [aGroup('Pflege'), aGroup('Küche'), aGroup('Alt')], hidden: [] };
const RULES = rulesFor({ groupAttributes: ['department', 'team'], memberships: 'managed' }, CATALOGUE);
const ORDER = { kind: 'order', decisionId: 'undo-of-r1' } as const;
const UNDO = { can, groups: CATALOGUE, order: ORDER };
const G = (name: string) => `g-${name}` as GroupId;

/** Takes back what was applied to this account; `now` is how it is found, the run's own memberships are those it added. */
function undo(applied: readonly PlanStep[], now: Learner | null, changes: object = {}): PersonPlan {
  const did = foldSteps(applied, can.inactiveStatus);
  const own = new Set([...did.groups].filter(([, { after }]) => after).map(([id]) => id));
  const learnerId = did.created ? null : ('L1' as LearnerId);
  const linked = now?.id ?? ('L1' as LearnerId);
  return planUndo({ employeeId: anEmployee('1').id, linked, learnerId, did, learner: now, own, ...changes }, UNDO);
}
const written = { kind: 'update', employeeId: anEmployee('1').id, learnerId: 'L1' as LearnerId } as const;
const change = (field: string, before: string | null, after: string) =>
  ({ field: field as FieldKey, before, after, from: 'department' }) as never;

const text = fc.option(fc.constantFrom('Pflege', 'Küche', 'IT', ' Küche ', 'P1@EXAMPLE.test', 'b@example.test'));
const attribute = fc.option(
  fc
    .constantFrom('', 'Pflege', 'Küche', 'IT', 'female', 'male', 'b@example.test')
    .map((value): AttributeValue => ({ kind: 'text', text: value })),
);
const attributes = fc.record({
  email: attribute,
  department: attribute,
  team: attribute,
  gender: attribute,
  status: fc
    .constantFrom('active', 'leave', 'onboarding', 'inactive')
    .map((value): AttributeValue => ({ kind: 'text', text: value })),
});
const account = fc.record({
  unit: text,
  mail: text,
  sex: fc.constantFrom(null, 'male', 'female'),
  foreign: fc.constantFrom(null, '1', 'P-77'),
  status: fc.constantFrom('early', 'on', 'away', 'off'),
  groups: fc.subarray(['g-Pflege', 'g-Küche', 'g-Alt']),
  own: fc.subarray(['g-Pflege', 'g-Alt']),
});

describe('an undo of a run that nobody came between', () => {
  it('leaves the account as it was before, whatever the run did to it', () => {
    let undone = 0;
    fc.assert(
      fc.property(attributes, account, (values, { status, groups, own, foreign, ...fields }) => {
        const before = aLearner('1', { status, externalId: foreign, fields: { ...fields, foreign } });
        const former = { ...before, groups: groups as GroupId[] };
        const ours = own
          .filter((id) => groups.includes(id))
          .map((id) => ({ groupId: id as GroupId, group: id.slice(2) }));
        const plan = planPerson(
          anEmployee('1', values),
          { outcome: 'linked', learnerId: former.id },
          former,
          RULES,
          ours,
        );
        const [after] = applyPlan([former], [plan]) as [Learner];
        const back = undo(plan.steps, after);
        // an address that was blank before is the one thing that stays: the account could not be found again
        const address = ({ fields }: Learner) => fields[can.emailField] ?? null;
        const blankAddress = address(former) === null && address(after) !== null;
        expect(back.problems.map(({ code }) => code)).toEqual(blankAddress ? ['undo-field-stays'] : []);
        const [again] = applyPlan([after], [back]) as [Learner];
        expect(shown(again, blankAddress)).toEqual(shown(former, blankAddress));
        if (plan.steps.length > 1) undone++;
      }),
      { numRuns: 1_000 },
    );
    expect(undone).toBeGreaterThan(100);
  });

  it('switches off an account that the run made, and takes it out of its groups', () => {
    const plan = planPerson(anEmployee('1'), { outcome: 'none' }, null, RULES);
    const made = applyPlan([], [plan]);
    const back = undo(plan.steps, made[0] as Learner);
    expect(back.steps).toMatchObject([
      { kind: 'deactivate', before: 'on', after: 'off', evidence: ORDER },
      { kind: 'remove-from-group', groupId: G('Pflege') },
    ]);
    expect(applyPlan(made, [back])).toMatchObject([{ status: 'off', groups: [] }]);
  });
});

/** What can be compared: blank is blank, however it is written, and groups have no order. */
function shown({ fields, status, groups }: Learner, withoutAddress: boolean) {
  const values = Object.entries(fields).map(([key, value]) => {
    const blank = value === null || value.trim() === '' || value === 'unknown' || (withoutAddress && key === 'mail');
    return [key, blank ? null : value];
  });
  return { status, groups: [...(groups ?? [])].sort(), fields: Object.fromEntries(values) };
}

describe('what somebody changed since', () => {
  it('stays, and is named, while the rest goes back', () => {
    const applied = [{ ...written, changes: [change('unit', 'Pflege', 'Küche'), change('extra', null, 'A')] }];
    const plan = undo(applied, aLearner('1', { fields: { unit: 'Von Hand', extra: 'A' } }));
    expect(plan.steps).toMatchObject([
      { kind: 'update', changes: [{ field: 'extra', before: 'A', after: null, sent: null, evidence: ORDER }] },
    ]);
    expect(plan.problems).toMatchObject([{ code: 'undo-changed-since', params: { what: 'unit' } }]);
  });

  it('back to what it was needs nothing and is no problem', () => {
    const applied = [{ ...written, changes: [change('unit', 'Pflege', 'Küche')] }];
    expect(undo(applied, aLearner('1'))).toMatchObject({ disposition: 'unchanged', steps: [], problems: [] });
  });

  it('switches an account off that the run made, whoever edited its fields, unless its status was changed', () => {
    const { steps } = planPerson(anEmployee('1'), { outcome: 'none' }, null, RULES);
    const edited = undo(steps, aLearner('1', { groups: [G('Pflege')], fields: { unit: 'Von Hand' } }));
    expect(edited.steps.some(({ kind }) => kind === 'deactivate')).toBe(true);
    const moved = undo(steps, aLearner('1', { groups: [G('Pflege')], status: 'away' }));
    expect(moved.problems).toMatchObject([{ code: 'undo-changed-since' }]);
    expect(moved.steps.some(({ kind }) => kind === 'deactivate')).toBe(false);
  });

  it('leaves a membership that is somebody else’s by now', () => {
    const step = { kind: 'add-to-group', employeeId: anEmployee('1').id, learnerId: 'L1' as LearnerId } as const;
    const applied = [{ ...step, groupId: G('Küche'), group: 'Küche' }];
    const now = aLearner('1', { groups: [G('Küche')] });
    expect(undo(applied, now, { own: new Set() })).toMatchObject({
      steps: [],
      problems: [{ code: 'undo-changed-since', params: { what: 'Küche' } }],
    });
    expect(undo(applied, aLearner('1')).problems).toEqual([]);
  });

  it('is everything where the account is gone, or is another employee’s', () => {
    const applied = [{ ...written, changes: [change('unit', 'Pflege', 'Küche')] }];
    expect(undo(applied, null)).toMatchObject({ steps: [], problems: [{ code: 'learner-not-found' }] });
    const now = aLearner('1', { fields: { unit: 'Küche' } });
    expect(undo(applied, now, { linked: 'L2' })).toMatchObject({
      steps: [],
      problems: [{ code: 'undo-changed-since' }],
    });
  });
});

describe('several steps of one person', () => {
  it('fold to the way from the last to the first', () => {
    const off = { ...written, kind: 'deactivate', before: 'away', after: 'off', evidence: ORDER } as const;
    const applied = [
      { ...written, changes: [change('unit', 'A', 'B')], status: { before: 'on', after: 'away' } },
      off,
      { ...written, changes: [change('unit', 'B', 'C')] },
    ];
    expect(undo(applied, aLearner('1', { status: 'off', fields: { unit: 'C' } })).steps).toMatchObject([
      { kind: 'update', changes: [{ before: 'C', after: 'A', from: 'undo' }] },
      { kind: 'reactivate', before: 'off', after: 'on' },
    ]);
  });
});

describe('an undo that would lose more than it takes back', () => {
  it('writes no groups where a membership is hidden', () => {
    const step = { kind: 'add-to-group', employeeId: anEmployee('1').id, learnerId: 'L1' as LearnerId } as const;
    const now = aLearner('1', { groups: [G('Küche')] });
    const did = foldSteps([{ ...step, groupId: G('Küche'), group: 'Küche' }], 'off');
    const groups = { ...CATALOGUE, hidden: [{ learnerId: now.id, group: 'Geheim' }] };
    const person = { employeeId: step.employeeId, linked: now.id, learnerId: now.id, did, learner: now };
    const plan = planUndo({ ...person, own: new Set([G('Küche')]) }, { ...UNDO, groups });
    expect(plan).toMatchObject({ steps: [], problems: [{ code: 'group-write-unsafe', params: { group: 'Geheim' } }] });
  });

  it('says which field it cannot empty', () => {
    const fields = can.fields.map((field) =>
      field.key === 'extra' ? { ...field, clearedWith: 'nothing' as const } : field,
    );
    const did = foldSteps([{ ...written, changes: [change('extra', null, 'A')] }], 'off');
    const now = aLearner('1', { fields: { extra: 'A' } });
    const person = {
      employeeId: written.employeeId,
      linked: now.id,
      learnerId: now.id,
      did,
      learner: now,
      own: new Set<GroupId>(),
    };
    expect(planUndo(person, { ...UNDO, can: { ...can, fields } })).toMatchObject({
      steps: [],
      problems: [{ code: 'undo-field-stays', params: { field: 'extra' } }],
    });
  });
});
