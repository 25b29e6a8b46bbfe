import { describe, expect, it } from 'vitest';
import type { EmployeeId, FieldKey, GroupId, LearnerId } from '../ids.ts';
import type { PlanStep } from '../steps.ts';
import { differs, essenceOf, NO_PLAN, scopeMove } from './compare-plans.ts';
import { PreviewTally } from './preview-tally.ts';

const who = { employeeId: '1' as EmployeeId, learnerId: 'L1' as LearnerId };
const update = (after: string): PlanStep => ({
  kind: 'update',
  ...who,
  changes: [{ field: 'unit' as FieldKey, before: 'A', after, from: 'department' as never }],
});
const join = (group: string): PlanStep => ({ kind: 'add-to-group', ...who, groupId: group as GroupId, group });
const leave = (values: Record<string, string>): PlanStep => ({
  kind: 'deactivate',
  ...who,
  before: 'on',
  after: 'off',
  evidence: { kind: 'scope', values },
});
const within = (...steps: PlanStep[]) => essenceOf(steps, true);
const outside = (...steps: PlanStep[]) => essenceOf(steps, false);

describe('two plans for one person', () => {
  it('do not differ where the same is written, whatever the evidence was read from', () => {
    expect(differs(within(update('B'), join('g')), within(update('B'), join('g')))).toBe(false);
    expect(differs(outside(leave({ sync: 'nein' })), outside(leave({ office: 'Wien' })))).toBe(false);
    expect(differs(within(), within())).toBe(false);
  });

  it.each([
    ['another value', within(update('B')), within(update('C'))],
    ['one more group', within(join('g'), join('h')), within(join('g'))],
    ['nothing any more', within(), within(update('B'))],
    ['another scope', within(), outside()],
    ['a person who was nobody before', within(update('B')), NO_PLAN],
  ])('differ by %s', (_what, draft, inForce) => {
    expect(differs(draft, inForce)).toBe(true);
    expect(differs(inForce, draft)).toBe(true);
  });

  it('say who enters the scope and who leaves it', () => {
    expect(scopeMove(within(), outside())).toBe('enters');
    expect(scopeMove(outside(), within())).toBe('leaves');
    expect(scopeMove(within(), within())).toBe('stays');
    expect(scopeMove(outside(leave({})), NO_PLAN)).toBe('outside');
  });
});

describe('the numbers of a preview', () => {
  it('count each effect once a person: by the draft alone, anyway, and no longer', () => {
    const tally = new PreviewTally();
    tally.add(within(update('B'), join('g'), join('h')), within(update('B')));
    tally.add(within(update('B')), within(update('C'), join('g')));
    tally.add(outside(leave({})), within());
    tally.add(within(), NO_PLAN);
    tally.add(within(), within());
    const none = { byDraft: 0, anyway: 0, noLonger: 0 };
    expect(tally.counts()).toEqual({
      created: none,
      changed: { byDraft: 1, anyway: 1, noLonger: 0 },
      switchedOff: { ...none, byDraft: 1 },
      moved: { ...none, byDraft: 1, noLonger: 1 },
      enters: 1,
      leaves: 1,
    });
  });
});
