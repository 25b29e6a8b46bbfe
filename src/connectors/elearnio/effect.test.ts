import { describe, expect, it } from 'vitest';
import type { EmployeeId, GroupId, LearnerId } from '../../domain/ids.ts';
import type { LearnerInGroups } from '../../domain/learner.ts';
import type { PlanStep } from '../../domain/steps.ts';
import { elearnioCapabilities } from './capabilities.ts';
import { type ChangeStep, notTaken, stillToWrite } from './effect.ts';

const who = { employeeId: '7' as EmployeeId, learnerId: '1' as LearnerId };
const changed = (field: string, before: string | null, after: string) =>
  ({ field, before, after, from: field }) as never;
const update = (...changes: never[]): ChangeStep => ({ kind: 'update', ...who, changes });
const join = (group: string): ChangeStep => ({ kind: 'add-to-group', ...who, groupId: group as GroupId, group });

describe('what is still to write', () => {
  it('is everything for an account that was not read', () => {
    expect(stillToWrite([update(changed('team', 'A', 'B'))], null)).toEqual({ fields: { team: 'B' } });
  });

  it('is nothing where the account holds it: case of an address and blanks around a value aside', () => {
    const learner = account({ email: 'Erika@Firma.example', team: 'B ' }, ['g-1']);
    const steps = [update(changed('email', 'x', 'erika@firma.example'), changed('team', 'A', 'B')), join('g-1')];
    expect(stillToWrite(steps, learner)).toBeNull();
  });

  it('is nothing where only the form of an umlaut differs, or a blank stands for nothing', () => {
    const learner = account({ team: 'Mu\u0308nchen', position: ' ' });
    const clear = { field: 'position', before: 'X', after: null, sent: null, evidence: { state: 'empty' } } as never;
    expect(stillToWrite([update(changed('team', 'A', 'M\u00fcnchen'), clear)], learner)).toBeNull();
  });

  it('is all groups together where one is missing', () => {
    expect(stillToWrite([join('g-2'), join('g-2')], account({}, ['g-1']))).toEqual({
      fields: {},
      groups: ['g-1', 'g-2'],
    });
  });

  it('is the word that the LMS has for empty', () => {
    const clear = {
      field: 'gender',
      before: 'male',
      after: null,
      sent: 'undefined',
      evidence: { state: 'empty' },
    } as never;
    expect(stillToWrite([update(clear)], account({ gender: 'male' }))).toEqual({ fields: { gender: 'undefined' } });
    expect(stillToWrite([update(clear)], account({}))).toBeNull();
  });
});

describe('what was not taken', () => {
  it('is a value that stands as before, not one in the vendor’s own form', () => {
    const step = update(changed('team', 'A', 'B'), changed('position', 'X', 'Müller'));
    expect(notTaken(step, null, account({ team: 'A', position: 'Mueller' }))).toEqual(['team']);
  });

  it('is a value that stands as before in another form', () => {
    const step = update(
      changed('team', 'Mu\u0308nchen ', 'Berlin'),
      changed('email', 'A@firma.example', 'b@firma.example'),
    );
    const after = account({ team: 'M\u00fcnchen', email: 'a@firma.example' });
    expect(notTaken(step, null, after)).toEqual(['team', 'email']);
  });

  it('is a group or a status that the account does not show', () => {
    expect(notTaken(join('g-2'), null, account({}, ['g-1']))).toEqual(['groups']);
    const off = { kind: 'reactivate', ...who, before: 'inactive', after: 'leave' } as const;
    expect(notTaken(off, null, account({}))).toEqual(['status']);
  });
});

describe('the cost of a person', () => {
  const create = {
    kind: 'create',
    employeeId: who.employeeId,
    after: { fields: {}, status: 'active' },
    invite: true,
  } as const;
  const off = {
    kind: 'deactivate',
    ...who,
    before: 'active',
    after: 'inactive',
    evidence: { kind: 'order', decisionId: '1' },
  } as const;
  it.each([
    [[create, join('g-1')], 1],
    [[update(), off], 1],
    [[update(), off, join('g-1'), join('g-2')], 2],
    [[], 0],
  ] satisfies [PlanStep[], number][])('%# is told beforehand', (steps, calls) => {
    expect(elearnioCapabilities.callsFor(steps)).toBe(calls);
  });
});

function account(fields: Record<string, string>, groups: readonly string[] = []): LearnerInGroups {
  return {
    id: who.learnerId,
    externalId: null,
    email: null,
    fullName: '',
    status: 'active',
    isAdministrator: false,
    fields,
    groups: groups as GroupId[],
  };
}
