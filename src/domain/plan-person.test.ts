import { describe, expect, it } from 'vitest';
import type { LearnerId } from './ids.ts';
import type { Learner } from './learner.ts';
import { planPerson } from './plan-person.ts';
import type { IntegrationSettings } from './settings.ts';
import { aGroup, aLearner, anEmployee, rulesFor, type Texts } from './testing/builders.ts';

function planLinked(
  texts: Texts,
  learner: Learner,
  settings: Partial<IntegrationSettings> = {},
  without: string[] = [],
) {
  return planPerson(
    anEmployee('1', texts, without),
    { outcome: 'linked', learnerId: learner.id },
    learner,
    rulesFor(settings),
  );
}
function planNew(texts: Texts, settings: Partial<IntegrationSettings> = {}, without: string[] = []) {
  return planPerson(anEmployee('1', texts, without), { outcome: 'none' }, null, rulesFor(settings));
}

describe('an existing account', () => {
  it('is left alone when nothing differs', () => {
    expect(planLinked({}, aLearner('1'))).toMatchObject({ disposition: 'unchanged', steps: [], problems: [] });
  });

  it('follows a changed value with before, after and origin', () => {
    const [step] = planLinked({ department: 'Küche' }, aLearner('1')).steps;
    expect(step).toEqual({
      kind: 'update',
      employeeId: '1',
      learnerId: 'L1',
      changes: [{ field: 'unit', before: 'Pflege', after: 'Küche', from: 'department' }],
    });
  });

  it('clears on empty with the blank as evidence, and freezes on missing (invariant 3)', () => {
    const cleared = planLinked({ department: null, gender: '' }, aLearner('1'));
    expect(cleared.steps[0]).toMatchObject({
      changes: [
        { field: 'unit', after: null, sent: null, evidence: { state: 'empty', attribute: 'department' } },
        { field: 'sex', after: null, sent: 'unknown' },
      ],
    });
    const frozen = planLinked({}, aLearner('1', { fields: { unit: 'Küche' } }), {}, ['department']);
    expect(frozen).toMatchObject({ disposition: 'unchanged', frozen: ['department'] });
  });

  it('is not written again because the LMS tidies up blanks and umlauts', () => {
    const tidy = aLearner('1', { fields: { unit: 'Küche' } });
    expect(planLinked({ department: ' Ku\u0308che ' }, tidy).steps).toEqual([]);
    const [step] = planLinked({ department: ' Ku\u0308che ' }, aLearner('1')).steps;
    expect(step).toMatchObject({ changes: [{ field: 'unit', after: 'Küche' }] });
  });

  it('is not switched off by a status that is no departure, whatever the status map says', () => {
    const plan = planLinked({ status: 'leave' }, aLearner('1'), { statusMap: { leave: 'off' } });
    expect(plan).toMatchObject({ steps: [], problems: [{ code: 'status-unknown' }] });
  });

  it('never clears the address and never rewrites it for its case', () => {
    expect(planLinked({ email: null }, aLearner('1')).steps).toEqual([]);
    expect(planLinked({ email: 'P1@Example.Test' }, aLearner('1')).steps).toEqual([]);
  });

  it('leaves out a value that the field does not take and writes the rest', () => {
    const plan = planLinked({ gender: 'diverse', department: 'Küche' }, aLearner('1'));
    expect(plan.steps[0]).toMatchObject({ changes: [{ field: 'unit' }] });
    expect(plan.problems).toMatchObject([
      { code: 'value-not-allowed', params: { field: 'sex', allowed: 'male, female' } },
    ]);
  });

  it('is switched off with the status as evidence, and on again', () => {
    expect(planLinked({ status: 'inactive' }, aLearner('1')).steps).toMatchObject([
      { kind: 'deactivate', before: 'on', after: 'off', evidence: { kind: 'status', status: 'inactive' } },
    ]);
    expect(planLinked({ status: 'active' }, aLearner('1', { status: 'off' })).steps).toMatchObject([
      { kind: 'reactivate', before: 'off', after: 'on' },
    ]);
    expect(planLinked({ status: 'leave' }, aLearner('1')).steps).toMatchObject([
      { kind: 'update', status: { before: 'on', after: 'away' } },
    ]);
  });

  it.each([
    ['not returned', {}, ['status'], 'status-missing'],
    ['unknown', { status: 'gekündigt' }, [], 'status-unknown'],
    ['blank', { status: '' }, [], 'status-unknown'],
  ])('keeps its status when Personio’s is %s', (_how, texts, without, code) => {
    const plan = planLinked(texts as Texts, aLearner('1'), {}, without);
    expect(plan.steps).toEqual([]);
    expect(plan.problems).toMatchObject([{ code }]);
  });

  it('gets the external id only where the place is blank, unless switched', () => {
    const write = { field: 'foreign', after: '1', from: 'employee-id' };
    const blank = aLearner('1', { externalId: null });
    const personnelNumber = aLearner('1', { externalId: 'P-77' });
    expect(planLinked({}, blank).steps).toMatchObject([{ changes: [write] }]);
    expect(planLinked({}, personnelNumber).steps).toEqual([]);
    expect(planLinked({}, personnelNumber, { externalId: 'overwrite' }).steps).toMatchObject([
      { changes: [{ ...write, before: 'P-77' }] },
    ]);
    expect(planLinked({}, blank, { externalId: 'ignore' }).steps).toEqual([]);
  });
});

describe('a new account', () => {
  it('carries every value that was read, the external id and the mapped status', () => {
    expect(planNew({ department: null, status: 'onboarding' }).steps).toEqual([
      {
        kind: 'create',
        employeeId: '1',
        invite: false,
        after: {
          fields: { mail: 'p1@example.test', given: 'Ines', family: 'Kern 1', sex: 'female', foreign: '1' },
          status: 'early',
        },
      },
    ]);
  });

  it('invites only where the integration says so, and nobody who could not sign in', () => {
    expect(planNew({}, { invitations: 'automatic' }).steps[0]).toMatchObject({ invite: true });
    expect(planNew({}, { invitations: 'by-hand' }).steps[0]).toMatchObject({ invite: false });
    const inactive = { invitations: 'automatic', createInactive: true } as const;
    expect(planNew({ status: 'inactive' }, inactive).steps[0]).toMatchObject({
      invite: false,
      after: { status: 'off' },
    });
  });

  it.each([
    ['without address', { email: '' }, [], 'no-email'],
    ['already inactive', { status: 'inactive' }, [], 'inactive-without-account'],
    ['with an unknown status', { status: '?' }, [], 'status-unknown'],
    ['whose status was not returned', {}, ['status'], 'identity-not-readable'],
    ['whose name was not returned', {}, ['last_name'], 'identity-not-readable'],
    ['whose address was not returned', {}, ['email'], 'identity-not-readable'],
  ])('is not made for somebody %s', (_who, texts, without, code) => {
    expect(planNew(texts as Texts, {}, without)).toMatchObject({
      disposition: 'skipped',
      steps: [],
      problems: [{ code }],
    });
  });
});

describe('groups', () => {
  const groups = [aGroup('Pflege'), aGroup('Nacht', null), aGroup('Küche'), aGroup('Küche', 'g-other')];
  const settings = { groupAttributes: ['department', 'team'] } as const;
  function plan(texts: Texts, learner: Learner, hidden: { learnerId: LearnerId; group: string }[] = []) {
    return planPerson(
      anEmployee('1', texts),
      { outcome: 'linked', learnerId: learner.id },
      learner,
      rulesFor(settings, { groups, hidden }),
    );
  }

  it('are added by identical name, once, and never taken away', () => {
    expect(plan({ team: 'Pflege' }, aLearner('1')).steps).toMatchObject([
      { kind: 'add-to-group', groupId: 'g-Pflege', group: 'Pflege', learnerId: 'L1' },
    ]);
    const member = aLearner('1', { groups: ['g-Pflege', 'g-x'] as unknown as Learner['groups'] });
    expect(plan({}, member).steps).toEqual([]);
    expect(plan({ department: 'pflege' }, aLearner('1', { fields: { unit: 'pflege' } })).problems).toMatchObject([
      { code: 'group-unknown' },
    ]);
  });

  it('that exist twice or cannot be addressed are named, not guessed', () => {
    const kitchen = aLearner('1', { fields: { unit: 'Küche' } });
    expect(plan({ department: 'Küche', team: 'Nacht' }, kitchen)).toMatchObject({
      steps: [],
      problems: [
        { code: 'group-name-ambiguous', params: { group: 'Küche' } },
        { code: 'group-not-assignable', params: { group: 'Nacht' } },
      ],
    });
  });

  it('are not written for somebody whose hidden membership the write would lose', () => {
    const learner = aLearner('1');
    expect(plan({}, learner, [{ learnerId: learner.id, group: 'Nacht' }])).toMatchObject({
      steps: [],
      problems: [{ code: 'group-write-unsafe', params: { group: 'Nacht' } }],
    });
  });
});
