import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../canonical-json.ts';
import type { EmployeeId } from '../ids.ts';
import { planPerson } from '../plan-person.ts';
import { PROBLEM_CODES } from '../problem.ts';
import { aLearner, anEmployee, rulesFor, type Texts } from '../testing/builders.ts';
import { CASE_CODES, NOT_JUDGED_CODES } from './case-codes.ts';
import { leaveWaiting, type StepsHash } from './leave-waiting.ts';

const hashOf: StepsHash = (steps) => canonicalJson(steps);
const plan = (texts: Texts) =>
  planPerson(anEmployee('1', texts), { outcome: 'linked', learnerId: aLearner('1').id }, aLearner('1'), rulesFor());
const refused = (texts: Texts) => new Map([['1' as EmployeeId, hashOf(plan(texts).steps)]]);

describe('somebody whose change the LMS refused', () => {
  it('is left out while the plan for them is the same', () => {
    const left = leaveWaiting(plan({ department: 'Küche' }), refused({ department: 'Küche' }), hashOf);
    expect(left).toMatchObject({ disposition: 'skipped', steps: [], problems: [{ code: 'case-waits' }] });
  });

  it('is tried again when the plan is another one', () => {
    const changed = plan({ department: 'Empfang' });
    expect(leaveWaiting(changed, refused({ department: 'Küche' }), hashOf)).toBe(changed);
  });

  it('is tried again when somebody said so, which leaves no fingerprint', () => {
    const same = plan({ department: 'Küche' });
    expect(leaveWaiting(same, new Map(), hashOf)).toBe(same);
  });

  it('is no matter where there is nothing to do any more', () => {
    const nothing = plan({});
    expect(leaveWaiting(nothing, new Map([['1' as EmployeeId, hashOf([])]]), hashOf)).toBe(nothing);
  });
});

describe('the codes of cases', () => {
  it('hold every decision that matching leaves to a person, and nothing that only says so', () => {
    const decisions = PROBLEM_CODES.filter((code) => code.startsWith('case-') && code !== 'case-waits');
    expect(decisions.length).toBeGreaterThan(0);
    expect(CASE_CODES).toEqual(expect.arrayContaining(decisions));
    expect(CASE_CODES.filter((code) => NOT_JUDGED_CODES.includes(code))).toEqual([]);
  });
});
