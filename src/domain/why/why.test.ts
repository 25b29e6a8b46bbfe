import { describe, expect, it } from 'vitest';
import { DEFAULT_DATES } from '../dates/date-settings.ts';
import type { Employee } from '../employee.ts';
import type { AttributeKey, FieldKey, RunId } from '../ids.ts';
import type { Learner } from '../learner.ts';
import { type PersonPlan, planPerson } from '../plan-person.ts';
import type { ResolvedScope } from '../scope.ts';
import { aGroup, aLearner, anEmployee, can, catalogue, rulesFor } from '../testing/builders.ts';
import { explainFields } from './explain-fields.ts';
import { explainGroups } from './explain-groups.ts';
import { explainScope } from './explain-scope.ts';
import { type Circumstances, nextAction } from './next-action.ts';

function planned(employee: Employee, learner: Learner | null, rules = rulesFor()): PersonPlan {
  const match = learner ? ({ outcome: 'linked', learnerId: learner.id } as const) : ({ outcome: 'none' } as const);
  return planPerson(employee, match, learner, rules);
}

describe('the scope, clause by clause', () => {
  const sync = {
    attribute: 'elearnio Sync',
    operator: 'equals',
    value: 'ja',
    key: 'dynamic_2' as AttributeKey,
  } as const;
  const unit = {
    attribute: 'Abteilung',
    operator: 'one-of',
    values: ['IT', 'HR'],
    key: 'department' as AttributeKey,
  } as const;
  const scope: ResolvedScope = { match: 'all', conditions: [sync, unit] };

  it('says of each what was wanted, what was found, and whether it holds', () => {
    expect(explainScope(anEmployee('1', { dynamic_2: 'Ja ' }), scope)).toEqual({
      match: 'all',
      verdict: 'out',
      conditions: [
        { attribute: 'elearnio Sync', key: 'dynamic_2', operator: 'equals', wanted: ['ja'], found: 'Ja ', holds: true },
        {
          attribute: 'Abteilung',
          key: 'department',
          operator: 'one-of',
          wanted: ['IT', 'HR'],
          found: 'Pflege',
          holds: false,
        },
      ],
    });
  });

  it('judges the other clauses also where one cannot be read, and nobody by what is missing', () => {
    const { verdict, conditions } = explainScope(anEmployee('1', {}, ['dynamic_2']), scope);
    expect(verdict).toBe('unreadable');
    expect(conditions.map(({ holds }) => holds)).toEqual([null, false]);
    const empty = explainScope(anEmployee('1', { dynamic_2: null }), scope);
    expect(empty.conditions[0]).toMatchObject({ found: null, holds: false });
  });
});

describe('the fields', () => {
  function fieldsOf(employee: Employee, learner: Learner | null, rules = rulesFor()) {
    const plan = planned(employee, learner, rules);
    const { sources } = rules.resolved;
    const fields = explainFields({ employee, learner, plan, sources, catalogue, can, keepsExternalId: true });
    return (key: string) => fields.find(({ field }) => field === (key as FieldKey));
  }

  it('say where each value comes from, what the account has and what it would have', () => {
    const field = fieldsOf(anEmployee('1', { last_name: 'Neu', department: null }), aLearner('1'));
    expect(field('family')).toEqual({
      field: 'family',
      label: 'Family name',
      attribute: 'last_name',
      attributeLabel: 'Nachname',
      origin: 'system',
      reading: 'present',
      value: 'Neu',
      before: 'Kern 1',
      after: 'Neu',
      change: 'write',
      problem: null,
    });
    expect(field('unit')).toMatchObject({ reading: 'empty', before: 'Pflege', after: null, change: 'clear' });
    expect(field('given')).toMatchObject({ change: 'same', before: 'Ines', after: 'Ines' });
  });

  it('tell what is frozen, what is left and why, and what nothing is planned for', () => {
    const missing = fieldsOf(anEmployee('1', {}, ['department']), aLearner('1'));
    expect(missing('unit')).toMatchObject({ reading: 'missing', change: 'frozen', after: 'Pflege' });
    const refused = fieldsOf(anEmployee('1', { gender: 'divers' }), aLearner('1'));
    expect(refused('sex')).toMatchObject({ value: 'divers', change: 'left', problem: 'value-not-allowed' });
    const noAddress = fieldsOf(anEmployee('1', { email: null }), aLearner('1'));
    expect(noAddress('mail')).toMatchObject({ change: 'left', after: 'p1@example.test' });
    const nobody = fieldsOf(anEmployee('1', { email: null }), null);
    expect(nobody('family')).toMatchObject({ change: 'unplanned', before: null });
  });

  it('count the foreign id among them, which the id of the employee feeds', () => {
    expect(fieldsOf(anEmployee('1'), aLearner('1', { externalId: null }))('foreign')).toMatchObject({
      ...{ attribute: 'id', value: '1', before: null, after: '1', change: 'write' },
    });
    const other = fieldsOf(anEmployee('1'), aLearner('1', { externalId: 'P-77' }));
    expect(other('foreign')).toMatchObject({ before: 'P-77', after: 'P-77', change: 'left' });
  });
});

describe('the groups', () => {
  it('name the rule, and why nobody is added', () => {
    const groups = [aGroup('Pflege'), aGroup('Leitung', null)];
    const rules = rulesFor({ groupAttributes: ['department', 'position', 'team'] }, { groups });
    const employee = anEmployee('1', { position: 'Leitung', team: null });
    const explained = (learner: Learner) =>
      explainGroups(employee, learner, planned(employee, learner, rules), rules.resolved.groupAttributes, rules.groups);
    expect(explained(aLearner('1'))).toMatchObject([
      { attribute: 'department', group: 'Pflege', groupId: 'g-Pflege', change: 'add' },
      { attribute: 'position', group: 'Leitung', change: 'none', problem: 'group-not-assignable' },
      { attribute: 'team', group: null, change: 'none', problem: null },
    ]);
    const member = aLearner('1', { groups: groups.flatMap(({ id }) => id ?? []) });
    expect(explained(member)[0]).toMatchObject({ change: 'member' });
  });
});

describe('what comes next', () => {
  const runId = 'r-1' as RunId;
  const usual: Circumstances = {
    ...{ heldBack: null, open: null, quarantined: false, canRun: true, inPersonio: true, inScope: true },
    plan: planned(anEmployee('1', { last_name: 'Neu' }), aLearner('1')),
  };
  const next = (changes: Partial<Circumstances>) => nextAction({ ...usual, ...changes }).action;

  it('is said by the first thing that decides it', () => {
    expect(nextAction(usual)).toEqual({ action: 'steps', runId: null });
    expect(nextAction({ ...usual, open: { runId, status: 'waiting' } })).toEqual({ action: 'waits-in-run', runId });
    expect(next({ open: { runId, status: 'applying' }, heldBack: 'held' })).toBe('goes-on-in-run');
    expect(next({ heldBack: 'held', quarantined: true })).toBe('held');
    expect(next({ heldBack: 'erased', open: { runId, status: 'waiting' } })).toBe('erased');
    expect(next({ quarantined: true })).toBe('quarantined');
    expect(next({ canRun: false, plan: null })).toBe('stopped');
    expect(next({ inPersonio: false, plan: null })).toBe('not-in-personio');
    expect(next({ inScope: false, plan: null })).toBe('out-of-scope');
    expect(next({ plan: planned(anEmployee('1'), aLearner('1')) })).toBe('nothing');
    expect(next({ plan: planned(anEmployee('1', { email: null }), null) })).toBe('skipped');
    const byHireDate = rulesFor({ dates: { ...DEFAULT_DATES, create: 'on-hire-date' } });
    expect(next({ plan: planned(anEmployee('1', { hire_date: '2999-01-01' }), null, byHireDate) })).toBe(
      'waits-for-day',
    );
    expect(next({ plan: planned(anEmployee('1', { hire_date: null }), null, byHireDate) })).toBe('skipped');
  });
});
