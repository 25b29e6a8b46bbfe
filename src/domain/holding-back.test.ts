import { expect, it } from 'vitest';
import { type HeldBack, holdBack } from './holding-back.ts';
import type { EmployeeId } from './ids.ts';
import { planPerson } from './plan-person.ts';
import { aLearner, anEmployee, rulesFor } from './testing/builders.ts';

const plan = planPerson(
  anEmployee('1', { last_name: 'Neu' }),
  { outcome: 'linked', learnerId: aLearner('1').id },
  aLearner('1'),
  rulesFor(),
);
const heldBack = (id: string, why: HeldBack) => new Map([[id as EmployeeId, why]]);

it('leaves everybody else as planned', () => {
  expect(plan.steps).not.toEqual([]);
  expect(holdBack(plan, heldBack('2', 'held'))).toBe(plan);
});

it('leaves a person who is held without steps, and says so', () => {
  expect(holdBack(plan, heldBack('1', 'held'))).toEqual({
    employeeId: '1',
    learnerId: 'L1',
    disposition: 'skipped',
    steps: [],
    problems: [{ code: 'held', severity: 'info', employeeId: '1' }],
    frozen: [],
  });
});

it('does not remember whose account it is for somebody who was erased', () => {
  const held = holdBack(plan, heldBack('1', 'erased'));
  expect(held).toMatchObject({ learnerId: null, steps: [], problems: [{ code: 'erased' }] });
});
