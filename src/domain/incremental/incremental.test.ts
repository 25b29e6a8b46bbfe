import { describe, expect, it } from 'vitest';
import type { EmployeeId, LearnerId } from '../ids.ts';
import { DEFAULT_SAFETY } from '../safety-settings.ts';
import type { PlanStep } from '../steps.ts';
import { DEFAULT_DEBOUNCE, waitForMoreMs } from './debounce.ts';
import { leaveToFullRun } from './leave-to-full-run.ts';
import { shouldReadAgain } from './read-again.ts';

describe('an update waits for more hints', () => {
  const wait = (firstAt: number, lastAt: number, now: number, urgent = false) =>
    waitForMoreMs({ firstAt, lastAt, urgent }, DEFAULT_DEBOUNCE, now);

  it('two seconds after the last one, and never longer than thirty after the first', () => {
    expect(wait(0, 0, 0)).toBe(2_000);
    expect(wait(0, 1_500, 1_600)).toBe(1_900);
    expect(wait(0, 29_000, 29_500)).toBe(500);
    expect(wait(0, 31_000, 31_000)).toBe(0);
    expect(wait(0, 0, 9_000)).toBe(0);
  });

  it('not at all where somebody clicked', () => {
    expect(wait(0, 0, 0, true)).toBe(0);
  });
});

describe('an update reads again later', () => {
  it('once, where a webhook said that something changed and nothing showed', () => {
    expect(shouldReadAgain(['poll', 'webhook'], 'nothing', false)).toBe(true);
    expect(shouldReadAgain(['webhook'], 'nobody', false)).toBe(true);
    expect(shouldReadAgain(['webhook'], 'nothing', true)).toBe(false);
    expect(shouldReadAgain(['webhook'], 'change', false)).toBe(false);
    expect(shouldReadAgain(['poll', 'by-hand', 'due'], 'nothing', false)).toBe(false);
  });
});

describe('an update leaves somebody to the next full run', () => {
  const employeeId = '1' as EmployeeId;
  const learnerId = 'L1' as LearnerId;
  const create = (invite: boolean): PlanStep => ({
    kind: 'create',
    employeeId,
    after: { fields: {}, status: 'on' },
    invite,
  });
  const update: PlanStep = { kind: 'update', employeeId, learnerId, changes: [] };
  const left = (changes: Partial<Parameters<typeof leaveToFullRun>[0]>, safety = DEFAULT_SAFETY) =>
    leaveToFullRun(
      { steps: [update], mayBeLastAdministrator: false, neverLinked: false, neverInvited: false, ...changes },
      safety,
    );

  it('where only who sees everybody can say whether it may be done', () => {
    expect(left({ mayBeLastAdministrator: true })).toEqual({ because: 'alone' });
  });

  it('before the first full run, and before the first invitations were confirmed', () => {
    expect(left({ neverLinked: true })).toMatchObject({ findings: [{ code: 'portal-has-members' }] });
    expect(left({ steps: [create(true)], neverInvited: true })).toMatchObject({
      findings: [{ code: 'first-invitations', people: 1 }],
    });
    expect(left({ steps: [create(false)], neverInvited: true })).toBeNull();
  });

  it('where every plan is to be approved', () => {
    expect(left({}, { ...DEFAULT_SAFETY, approval: 'always' })).toMatchObject({
      findings: [{ code: 'approval-wanted', because: 'setting' }],
    });
  });

  it('in no other case, and never where there is nothing to do', () => {
    expect(left({})).toBeNull();
    expect(left({ steps: [], neverLinked: true }, { ...DEFAULT_SAFETY, approval: 'always' })).toBeNull();
  });
});
