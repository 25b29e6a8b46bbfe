import { describe, expect, it } from 'vitest';
import { PASSING_CODES } from '../domain/failures/passing.ts';
import type { RunId } from '../domain/ids.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { PersonOutcome, PersonSteps } from '../ports/lms-port.ts';
import { stepsUnderTest } from './testing/steps-under-test.ts';
import { somebody } from './testing/stored.ts';

const under = stepsUnderTest();

function failing(person: PersonSteps, code: ProblemCode): PersonOutcome {
  const { employeeId, learnerId } = person;
  const outcome = { result: 'failed', problem: { code, severity: 'error', employeeId } } as const;
  return { employeeId, learnerId, steps: person.steps.map(({ id }) => ({ id, outcome })) };
}

/** A run that applies, in which each person failed with that code. */
async function failed(codes: Readonly<Record<string, ProblemCode>>, kinds = ['create'] as const): Promise<RunId> {
  const runId = await under.planned(...Object.keys(codes).map((id) => somebody(id, [...kinds])));
  await under.store.runs.setPhase(runId, 'applying', 'applying');
  const claim = under.claimOf(runId);
  const people = await under.store.steps.claim(claim, 10);
  await under.store.steps.record(
    claim,
    people.map((person) => failing(person, codes[person.employeeId] ?? 'internal-error')),
  );
  return runId;
}
const reopen = (runId: RunId) => under.store.steps.reopen(runId, PASSING_CODES);

describe('steps that failed for a passing reason', () => {
  it('are open again, to be looked up before they are sent; refused ones are not', async () => {
    const runId = await failed({ e1: 'vendor-unavailable', e2: 'write-refused', e3: 'rate-limited' });
    expect(await under.store.runs.progress(runId)).toMatchObject({ done: 3, counts: { failed: 3 } });
    expect(await reopen(runId)).toBe(2);
    expect(await under.statuses(runId)).toEqual(['pending', 'failed', 'pending']);
    expect(await under.store.runs.progress(runId)).toMatchObject({ done: 1, counts: { failed: 1 } });
    const problems = await under.store.runs.problems(runId, { limit: 9 });
    expect(problems.map(({ code }) => code)).toEqual(['write-refused']);

    const again = await under.store.steps.claim(under.claimOf(runId, { owner: 'second' }), 10);
    expect(again.map(({ employeeId, uncertain }) => [employeeId, uncertain])).toEqual([
      ['e1', true],
      ['e3', true],
    ]);
  });

  it('are opened once, and the answer is the same when it is asked again', async () => {
    const runId = await failed({ e1: 'vendor-unavailable', e2: 'write-refused' });
    expect([await reopen(runId), await reopen(runId)]).toEqual([1, 1]);
    expect(await under.store.runs.progress(runId)).toMatchObject({ done: 1, counts: { failed: 1 } });
  });

  it('count as whatever becomes of them the second time', async () => {
    const runId = await failed({ e1: 'vendor-unavailable', e2: 'write-refused' });
    await reopen(runId);
    const claim = under.claimOf(runId, { owner: 'second', to: 1 }); // batches may be cut otherwise the second time
    const [person] = await under.store.steps.claim(claim, 10);
    if (!person) throw new Error('nobody was claimed');
    await under.store.steps.record(claim, [
      {
        ...failing(person, 'internal-error'),
        steps: person.steps.map(({ id }) => ({ id, outcome: { result: 'applied' } })),
      },
    ]);
    expect(await under.store.runs.progress(runId)).toMatchObject({ done: 2, counts: { failed: 1, created: 1 } });
    expect(await reopen(runId)).toBe(0);
  });

  it('stay as they are in a run that was closed, and where nobody can be asked', async () => {
    const closed = await failed({ e1: 'vendor-unavailable' });
    await under.store.runs.close(closed, 'cancelled');
    expect(await reopen(closed)).toBe(0);
    expect(await under.statuses(closed)).toEqual(['failed']);

    const runId = await failed({ e2: 'vendor-unavailable' }, ['invite'] as never);
    expect(await reopen(runId)).toBe(0);
    expect(await under.statuses(runId)).toEqual(['failed']);
  });
});
