import { describe, expect, it } from 'vitest';
import type { EmployeeId, LearnerId } from '../ids.ts';
import { DEFAULT_SAFETY } from '../safety-settings.ts';
import type { PlanStep } from '../steps.ts';
import { answersHints } from './answers-hints.ts';
import { DEFAULT_DEBOUNCE, waitForMoreMs } from './debounce.ts';
import { leaveToFullRun } from './leave-to-full-run.ts';

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

describe('an update that failed', () => {
  it('has answered its hints where the person or the settings stand in the way, and only then', () => {
    const left = ['lms-key-refused', 'personio-access-refused', 'too-many-failures', 'rate-limited', 'internal-error'];
    for (const code of [...left, 'run-ended-outside', 'run-ended-by-restore', 'something-of-temporal'])
      expect([code, answersHints(code)]).toEqual([code, false]);
    for (const code of ['scope-attribute-unreadable', 'field-unknown', 'identity-not-readable', 'secret-missing'])
      expect([code, answersHints(code)]).toEqual([code, true]);
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
