import { afterEach, expect, it } from 'vitest';
import { type LearnuponUnderTest, learnuponUnderTest } from '../../../test/contract/learnupon-under-test.ts';
import { applied, creation, person } from '../../../test/contract/people.ts';

const signal = new AbortController().signal;
let portal: LearnuponUnderTest;
afterEach(() => portal?.close());

async function callsSoFar(): Promise<number> {
  const { calls } = await portal.sim<{ calls: Record<string, { total: number }> }>('GET', '/counters');
  return calls['GET /users/customuserdata']?.total ?? 0;
}

it('reads the definitions once for a check that asks twice, and anew for the next', async () => {
  portal = await learnuponUnderTest();
  await Promise.all([portal.lms.check(signal), portal.lms.readFields(signal)]);
  expect(await callsSoFar()).toBe(1);
  await portal.lms.readFields(signal);
  expect(await callsSoFar()).toBe(2);
});

it('reads the definitions once for all who write at the same moment', async () => {
  portal = await learnuponUnderTest();
  const { lms, custom } = portal;
  const people = ['1', '2', '3', '4', '5', '6'].map((id) => {
    const step = creation(lms, id);
    if (step.kind !== 'create') throw new Error('This is a create.');
    const fields = { ...step.after.fields, [custom.Position ?? '']: 'Meister' };
    return person(id, null, [{ ...step, after: { ...step.after, fields } }]);
  });
  await applied(lms, people);
  expect(await callsSoFar()).toBe(1);
});
