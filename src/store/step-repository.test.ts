import { describe, expect, it } from 'vitest';
import { kinds, stepsUnderTest } from './testing/steps-under-test.ts';
import { manyPeople, somebody } from './testing/stored.ts';

const under = stepsUnderTest();
const { claimOf, planned, rawSteps, statuses } = under;

describe('a plan', () => {
  it('is stored in pages, people without steps beside it, and handed out in its order', async () => {
    const runId = await planned(somebody('e1', ['create', 'add-to-group']), somebody('e2', []));
    await under.store.steps.savePlan(runId, [somebody('e3', ['create'])], 1);
    await under.store.links.adopt(under.integrationId, runId);
    const people = await under.store.steps.claim(claimOf(runId), 10);
    expect(people.map((person) => [person.employeeId, kinds(person)])).toEqual([
      ['e1', ['create', 'add-to-group']],
      ['e3', ['create']],
    ]);
  });

  it('is forgotten whole when planning starts over', async () => {
    const runId = await planned(...manyPeople(3), somebody('z', []));
    await under.store.steps.clearPlan(runId);
    expect(await rawSteps(runId)).toEqual([]);
    await under.store.steps.savePlan(runId, manyPeople(2), 0);
    expect(await statuses(runId)).toEqual(['pending', 'pending']);
  });

  it('may be empty', async () => {
    const runId = await planned();
    expect(await under.store.steps.claim(claimOf(runId), 10)).toEqual([]);
    expect(await under.store.steps.open(claimOf(runId))).toBe(0);
  });
});

describe('a list of steps', () => {
  it('comes in the order of the plan, page by page, of one outcome or one kind', async () => {
    const runId = await planned(somebody('e1', ['create', 'add-to-group']), somebody('e2', ['create', 'add-to-group']));
    await under.store.steps.claim(claimOf(runId, { to: 1 }), 1);
    const who = (steps: Awaited<ReturnType<typeof under.store.steps.list>>) =>
      steps.map((step) => `${step.employeeId} ${step.kind} ${step.status}`);
    const first = await under.store.steps.list(runId, { limit: 3 });
    const last = first.at(-1);
    const rest = await under.store.steps.list(runId, { limit: 3, ...(last ? { after: last.id } : {}) });
    expect(who([...first, ...rest])).toEqual([
      'e1 create sending',
      'e1 add-to-group sending',
      'e2 create pending',
      'e2 add-to-group pending',
    ]);
    expect(who(await under.store.steps.list(runId, { limit: 9, status: 'pending', kind: 'create' }))).toEqual([
      'e2 create pending',
    ]);
  });
});
