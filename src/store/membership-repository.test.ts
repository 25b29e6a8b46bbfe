import { describe, expect, it } from 'vitest';
import type { LearnerId, RunId } from '../domain/ids.ts';
import { learnerKeys } from '../domain/plan.ts';
import { aLearner } from '../domain/testing/builders.ts';
import type { PersonOutcome, PersonSteps } from '../ports/lms-port.ts';
import { stepsUnderTest } from './testing/steps-under-test.ts';
import { aCheckedRun, outcomeOf, somebody } from './testing/stored.ts';

const under = stepsUnderTest();
const { claimOf, planned } = under;

/** Applies the plan; `already`: whoever's memberships were found there. */
async function applied(runId: RunId, results: (person: PersonSteps) => PersonOutcome = (person) => outcomeOf(person)) {
  const claim = claimOf(runId, { owner: runId });
  const people = await under.store.steps.claim(claim, 10);
  await under.store.steps.record(claim, people.map(results));
}
function found(person: PersonSteps): PersonOutcome {
  const outcome = { result: 'applied', already: true } as const;
  return { ...outcomeOf(person), steps: person.steps.map(({ id }) => ({ id, outcome })) };
}
const all = () => under.store.memberships.list(under.integrationId, { limit: 50 });

/** A run that has read the account of e1 with these groups. */
async function read(groups: readonly string[] | null): Promise<RunId> {
  const runId = await aCheckedRun(under.store, under.integrationId);
  const learner = aLearner('x', { id: 'L-e1' as LearnerId, groups: groups as never });
  const keys = { ...learnerKeys(learner), activeAdministrator: false };
  await under.store.reads.addLearners(runId, [{ learner, hash: 'h', keys }]);
  return runId;
}

describe('a membership', () => {
  it('is ours when a run added it, with the account or later, and says which run and when', async () => {
    const runId = await planned(
      somebody('e1', ['create', 'add-to-group']),
      somebody('e2', ['add-to-group'], { learnerId: 'L-e2' }),
    );
    await applied(runId);
    expect(await all()).toEqual(
      ['e1', 'e2'].map((id) => ({
        employeeId: id,
        learnerId: `L-${id}`,
        groupId: 'g-1',
        group: 'Pflege',
        runId,
        addedAt: expect.any(Date),
      })),
    );
    const own = await under.store.memberships.ofLearners(under.integrationId, ['L-e2', 'L-e9'] as LearnerId[]);
    expect([...own.keys()]).toEqual(['L-e2']);
  });

  it('is not ours where it was found, and stays ours where it was ours', async () => {
    await applied(await planned(somebody('e1', ['add-to-group'], { learnerId: 'L-e1' })), found);
    expect(await all()).toEqual([]);
    const first = await planned(somebody('e1', ['add-to-group'], { learnerId: 'L-e1' }));
    await applied(first);
    await applied(await planned(somebody('e1', ['add-to-group'], { learnerId: 'L-e1' })), found);
    expect(await all()).toMatchObject([{ runId: first }]);
  });

  it('is not ours when the step failed, or nobody knows', async () => {
    const runId = await planned(
      somebody('e1', ['add-to-group'], { learnerId: 'L-e1' }),
      somebody('e2', ['add-to-group'], { learnerId: 'L-e2' }),
    );
    await applied(runId, (person) =>
      outcomeOf(person, { results: [person.employeeId === 'e1' ? 'failed' : 'unconfirmed'] }),
    );
    expect(await all()).toEqual([]);
  });

  it('is the newest run’s that added it, and nobody’s when a run took it away', async () => {
    await applied(await planned(somebody('e1', ['add-to-group'], { learnerId: 'L-e1' })));
    const second = await planned(somebody('e1', ['add-to-group'], { learnerId: 'L-e1' }));
    await applied(second);
    expect(await all()).toMatchObject([{ runId: second }]);
    await applied(await planned(somebody('e1', ['remove-from-group'], { learnerId: 'L-e1' })));
    expect(await all()).toEqual([]);
  });

  it('given to one learner for two people of a group is kept once', async () => {
    const runId = await planned(somebody('e1', ['create', 'add-to-group']), somebody('e2', ['create', 'add-to-group']));
    await applied(runId, (person) => outcomeOf(person, { learnerId: 'L-same' }));
    expect(await all()).toMatchObject([{ learnerId: 'L-same' }]);
  });

  it('that the LMS no longer shows is forgotten: whoever gives it back owns it', async () => {
    await applied(await planned(somebody('e1', ['add-to-group'], { learnerId: 'L-e1' })));
    await under.store.memberships.forgetLost(under.integrationId, await read(['g-2', 'g-1']));
    expect(await all()).toHaveLength(1);
    const stale = await read([]);
    await applied(await planned(somebody('e1', ['add-to-group'], { learnerId: 'L-e1' })));
    await under.store.memberships.forgetLost(under.integrationId, stale);
    expect(await all()).toHaveLength(1);
    await under.store.memberships.forgetLost(under.integrationId, await read([]));
    expect(await all()).toEqual([]);
  });

  it('of a learner whose groups a run did not read stays ours: not read is not none (invariants 3 and 4)', async () => {
    await applied(await planned(somebody('e1', ['add-to-group'], { learnerId: 'L-e1' })));
    await under.store.memberships.forgetLost(under.integrationId, await read(null));
    expect(await all()).toHaveLength(1);
  });

  it('is listed page by page', async () => {
    const people = ['e1', 'e2', 'e3'].map((id) => somebody(id, ['add-to-group'], { learnerId: `L-${id}` }));
    await applied(await planned(...people));
    const first = await under.store.memberships.list(under.integrationId, { limit: 2 });
    const last = first.at(-1);
    if (!last) throw new Error('the page is empty');
    const rest = await under.store.memberships.list(under.integrationId, { limit: 2, after: last });
    expect([...first, ...rest].map(({ employeeId }) => employeeId)).toEqual(['e1', 'e2', 'e3']);
  });
});
