import { describe, expect, it } from 'vitest';
import type { GroupId } from './ids.ts';
import type { GroupCatalogue, Learner } from './learner.ts';
import { planPerson } from './plan-person.ts';
import type { IntegrationSettings } from './settings.ts';
import { aGroup, aLearner, anEmployee, rulesFor, type Texts } from './testing/builders.ts';

const own = (...names: string[]) => names.map((name) => ({ groupId: `g-${name}` as GroupId, group: name }));
const inGroups = (...names: string[]): Learner =>
  aLearner('1', { groups: names.map((name) => `g-${name}` as GroupId) });

interface Setting {
  readonly texts?: Texts;
  readonly learner?: Learner;
  readonly ours?: ReturnType<typeof own>;
  readonly settings?: Partial<IntegrationSettings>;
  readonly catalogue?: Partial<GroupCatalogue>;
  readonly without?: string[];
}

/** Somebody of the department Pflege, whom Matrikel once put into the group Alt. */
function planned({ texts = {}, learner = inGroups('Pflege', 'Alt'), ours = own('Alt'), ...rest }: Setting = {}) {
  const catalogue = { groups: [aGroup('Pflege'), aGroup('Alt')], ...rest.catalogue };
  const settings = { groupAttributes: ['department'], memberships: 'managed', ...rest.settings } as const;
  const employee = anEmployee('1', texts, rest.without);
  const match = { outcome: 'linked', learnerId: learner.id } as const;
  const plan = planPerson(employee, match, learner, rulesFor(settings, catalogue), ours);
  return { ...plan, groups: plan.steps.flatMap((step) => ('groupId' in step ? [[step.kind, step.group]] : [])) };
}

describe('managed memberships', () => {
  it('go when no attribute names the group any more, or the attribute is blank', () => {
    expect(planned().groups).toEqual([['remove-from-group', 'Alt']]);
    const blank = planned({ texts: { department: null }, ours: own('Alt', 'Pflege') });
    expect(blank.groups).toEqual([
      ['remove-from-group', 'Alt'],
      ['remove-from-group', 'Pflege'],
    ]);
  });

  it('are exchanged in one plan when somebody changes department', () => {
    const moved = planned({ texts: { department: 'Alt' }, learner: inGroups('Pflege'), ours: own('Pflege') });
    expect(moved.groups).toEqual([
      ['add-to-group', 'Alt'],
      ['remove-from-group', 'Pflege'],
    ]);
  });

  it('that somebody else gave stay, and so do all of them unless they are managed', () => {
    expect(planned({ ours: [] }).groups).toEqual([]);
    expect(planned({ settings: { memberships: 'add-only' } }).groups).toEqual([]);
  });

  it('stay while an attribute cannot be read, which is named', () => {
    const frozen = planned({ without: ['department'] });
    expect(frozen).toMatchObject({ groups: [], frozen: ['department'] });
    expect(planned({ settings: { groupAttributes: ['department', 'team'] } })).toMatchObject({
      groups: [],
      frozen: ['team'],
    });
  });

  it('stay where no attribute is chosen: switching the assignment off takes nobody out of a group', () => {
    expect(planned({ settings: { groupAttributes: [] } }).groups).toEqual([]);
  });

  it('stay, and nobody is added, where the groups of the account were not read', () => {
    const unread = planned({ learner: aLearner('1', { groups: null }) });
    expect(unread).toMatchObject({ groups: [], disposition: 'unchanged' });
  });

  it('stay where names are not clear: two groups of the name, a renamed group, one that is gone', () => {
    expect(planned({ catalogue: { groups: [aGroup('Alt'), aGroup('Alt', 'g-2')] } }).groups).toEqual([]);
    const renamed = { groups: [aGroup('Neu', 'g-Pflege'), aGroup('Alt')] };
    expect(planned({ catalogue: renamed, ours: own('Pflege') }).groups).toEqual([]);
    const renamedBack = { groups: [aGroup('Pflege', 'g-Alt')] };
    expect(planned({ catalogue: renamedBack, learner: inGroups('Alt') }).groups).toEqual([]);
    expect(planned({ catalogue: { groups: [aGroup('Pflege')] } }).groups).toEqual([]);
  });

  it('stay where the write would lose a membership that is hidden', () => {
    const hidden = [{ learnerId: inGroups().id, group: 'Geheim' }];
    expect(planned({ catalogue: { hidden } })).toMatchObject({
      groups: [],
      problems: [{ code: 'group-write-unsafe' }],
    });
  });

  it('that are gone already need nothing', () => {
    expect(planned({ learner: inGroups('Pflege') }).groups).toEqual([]);
  });
});
