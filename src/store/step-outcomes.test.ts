import { describe, expect, it } from 'vitest';
import type { EmployeeId, RunId } from '../domain/ids.ts';
import type { PersonSteps, StepOutcome } from '../ports/lms-port.ts';
import { LeaseLostError } from '../ports/step-store.ts';
import { ids, stepsUnderTest } from './testing/steps-under-test.ts';
import { manyPeople, outcomeOf, somebody } from './testing/stored.ts';

const under = stepsUnderTest();
const { claimOf, planned, rawLinks, rawSteps, statuses } = under;

describe('recording outcomes', () => {
  it('stores outcome, problem and link together, and frees the person', async () => {
    const runId = await planned(somebody('e1', ['create', 'add-to-group']), somebody('e2', ['create']));
    const claim = claimOf(runId);
    const [one, two] = (await under.store.steps.claim(claim, 10)) as [PersonSteps, PersonSteps];
    await under.store.steps.record(claim, [
      outcomeOf(one, { results: ['applied', 'unconfirmed'] }),
      outcomeOf(two, { learnerId: null, results: ['failed'] }),
    ]);
    expect(await under.store.steps.list(runId, { limit: 10 })).toMatchObject([
      { employeeId: 'e1', kind: 'create', status: 'applied', problem: null, finishedAt: expect.any(Date) },
      { employeeId: 'e1', kind: 'add-to-group', status: 'unconfirmed', problem: { code: 'write-unconfirmed' } },
      { employeeId: 'e2', kind: 'create', status: 'failed', problem: { code: 'write-refused', employeeId: 'e2' } },
    ]);
    expect(await under.store.runs.problems(runId, { limit: 10 })).toMatchObject([
      { code: 'write-unconfirmed', severity: 'error', employeeId: 'e1', params: { vendor: 'elearnio' } },
      { code: 'write-refused', employeeId: 'e2' },
    ]);
    expect(await rawLinks()).toMatchObject([
      { employee_id: 'e1', learner_id: 'L-e1', lease_owner: null, lease_until: null, linked_at: expect.any(Date) },
      { employee_id: 'e2', learner_id: null, lease_owner: null, lease_until: null, linked_at: null },
    ]);
    expect(await under.store.steps.open(claim)).toBe(0);
  });

  it('by somebody who lost the lease throws and changes nothing, for no one of the group', async () => {
    const runId = await planned(...manyPeople(2));
    const claim = claimOf(runId);
    const claimed = await under.store.steps.claim(claim, 2);
    await under.store.endLeases('attempt-1');
    await under.store.steps.claim(claimOf(runId, { owner: 'attempt-2' }), 1);
    const before = [await rawSteps(runId), await rawLinks(), await under.store.runs.problems(runId, { limit: 10 })];
    const outcomes = claimed.map((person) => outcomeOf(person, { results: ['failed'] }));
    await expect(under.store.steps.record(claim, outcomes)).rejects.toBeInstanceOf(LeaseLostError);
    expect([await rawSteps(runId), await rawLinks(), await under.store.runs.problems(runId, { limit: 10 })]).toEqual(
      before,
    );
  });

  it('twice is refused the second time, and counts once', async () => {
    const runId = await planned(somebody('e1', ['create']));
    const claim = claimOf(runId);
    const outcomes = (await under.store.steps.claim(claim, 1)).map((person) =>
      outcomeOf(person, { results: ['failed'] }),
    );
    await under.store.steps.record(claim, outcomes);
    await expect(under.store.steps.record(claim, outcomes)).rejects.toBeInstanceOf(LeaseLostError);
    expect(await under.store.runs.problems(runId, { limit: 10 })).toHaveLength(1);
  });

  it('of a late attempt still counts while nobody has taken over', async () => {
    const runId = await planned(somebody('e1', ['create']));
    const claim = claimOf(runId);
    const claimed = await under.store.steps.claim(claim, 1);
    await under.store.endLeases('attempt-1');
    await under.store.steps.record(
      claim,
      claimed.map((person) => outcomeOf(person)),
    );
    expect(await statuses(runId)).toEqual(['applied']);
  });

  it('of a learner who belongs to somebody else leaves that link alone and does not break the others', async () => {
    const runId = await planned(somebody('e0', [], { learnerId: 'L-taken' }), ...manyPeople(2));
    const claim = claimOf(runId);
    const [one, two] = (await under.store.steps.claim(claim, 10)) as [PersonSteps, PersonSteps];
    await under.store.steps.record(claim, [outcomeOf(one, { learnerId: 'L-taken' }), outcomeOf(two)]);
    expect(await statuses(runId)).toEqual(['applied', 'applied']);
    expect(await under.store.links.all(under.integrationId)).toEqual(
      expect.arrayContaining([
        { employeeId: 'e0', learnerId: 'L-taken' },
        { employeeId: two.employeeId, learnerId: `L-${two.employeeId}` },
      ]),
    );
    expect(await under.store.links.all(under.integrationId)).toHaveLength(2);
  });

  it('of one learner for two people of the group links it once and does not break the others', async () => {
    const runId = await planned(...manyPeople(3));
    const claim = claimOf(runId);
    const [one, two, three] = (await under.store.steps.claim(claim, 10)) as [PersonSteps, PersonSteps, PersonSteps];
    await under.store.steps.record(claim, [
      outcomeOf(one, { learnerId: 'L-same' }),
      outcomeOf(two, { learnerId: 'L-same' }),
      outcomeOf(three),
    ]);
    expect(await statuses(runId)).toEqual(['applied', 'applied', 'applied']);
    const linked = (await under.store.links.all(under.integrationId)).map((link) => link.learnerId);
    expect(linked.filter((learnerId) => learnerId === 'L-same').length).toBeLessThanOrEqual(1);
    expect(linked).toContain(`L-${three.employeeId}`);
  });

  it('of nobody is no work', async () => {
    const runId = await planned(somebody('e1', ['create']));
    await under.store.steps.record(claimOf(runId), []);
    expect(await statuses(runId)).toEqual(['pending']);
  });
});

describe('a plan that was read before its account was written', () => {
  async function write(runId: RunId, results: readonly StepOutcome['result'][] = []): Promise<void> {
    const claim = claimOf(runId, { owner: 'other', to: 1 });
    const claimed = await under.store.steps.claim(claim, 1);
    const outcomes = claimed.map((person) => outcomeOf(person, { results }));
    await under.store.steps.record(claim, outcomes);
  }
  const doubts = async (runId: RunId) =>
    (await under.store.steps.claim(claimOf(runId), 10)).map((one) => [one.uncertain, one.writtenSince ?? false]);

  it('is handed out to be looked at first, by word of that and not as if it had been sent', async () => {
    const [one, other] = [await planned(...manyPeople(2)), await planned(...manyPeople(2))];
    await write(one);
    expect(await doubts(other)).toEqual([
      [false, true],
      [false, false],
    ]);
  });

  it('is looked at also after a write that was taken in part, and not after one that was refused', async () => {
    const [, known] = manyPeople(2, ['update', 'add-to-group']);
    const [, refused] = manyPeople(2);
    if (!known || !refused) throw new Error('two of two');
    const runs = [await planned(known), await planned(known), await planned(known)] as const;
    await write(runs[0], ['failed', 'failed']);
    expect(await doubts(runs[1])).toEqual([[false, false]]);
    await under.store.steps.giveBack(claimOf(runs[1]), [known.plan.employeeId]);
    await write(runs[2], ['applied', 'failed']);
    expect(await doubts(runs[1])).toEqual([[false, true]]);
  });

  it('is taken as it is once it was read after the write, and where it read nothing', async () => {
    const [one, later, order] = [
      await planned(somebody('e1', ['update'])),
      await planned(somebody('e1', ['update'])),
      await planned(somebody('e1', ['invite'])),
    ];
    await write(one);
    await under.store.rows('UPDATE runs SET read_at = clock_timestamp() WHERE id = $1', [later]);
    await under.store.rows('UPDATE links SET written_at = written_at - interval $$1 minute$$');
    expect(await doubts(later)).toEqual([[false, false]]);
    await under.store.steps.giveBack(claimOf(later), ['e1' as EmployeeId]);
    await under.store.rows('UPDATE runs SET read_at = NULL WHERE id = $1', [order]);
    await under.store.rows('UPDATE links SET written_at = now()');
    expect(await doubts(order)).toEqual([[false, false]]);
  });
});

describe('a plan that was read before something newer was applied', () => {
  /** An older plan and a newer one for the same people; the newer is applied to the first of them. */
  async function overtaken(): Promise<{ older: RunId; newer: RunId }> {
    const [older, newer] = [await planned(...manyPeople(2)), await planned(...manyPeople(2))];
    await under.store.rows(`UPDATE runs SET read_at = read_at - interval '1 minute' WHERE id = $1`, [older]);
    return { older, newer };
  }
  async function apply(runId: RunId, owner = 'newer'): Promise<void> {
    const claim = claimOf(runId, { owner, to: 1 });
    const claimed = await under.store.steps.claim(claim, 1);
    expect(claimed).toHaveLength(1);
    await under.store.steps.record(
      claim,
      claimed.map((person) => outcomeOf(person)),
    );
  }

  it('is not handed out, and dropped with a word, for these people only', async () => {
    const { older, newer } = await overtaken();
    await apply(newer);
    const claim = claimOf(older);
    expect(ids(await under.store.steps.claim(claim, 10))).toEqual(['e001']);
    await under.store.steps.dropOutdated(claim);
    expect(await rawSteps(older)).toMatchObject([
      { status: 'dropped', problem: { code: 'newer-read-applied', severity: 'info', employeeId: 'e000' } },
      { status: 'sending' },
    ]);
  });

  it('is not dropped when the newer write failed', async () => {
    const { older, newer } = await overtaken();
    const claim = claimOf(newer, { to: 1 });
    const claimed = await under.store.steps.claim(claim, 1);
    await under.store.steps.record(
      claim,
      claimed.map((person) => outcomeOf(person, { results: ['failed'] })),
    );
    const late = claimOf(older);
    await under.store.steps.dropOutdated(late);
    expect(ids(await under.store.steps.claim(late, 10))).toEqual(['e000', 'e001']);
  });

  it('leaves nothing open of a person whom a killed attempt had sent before', async () => {
    const { older, newer } = await overtaken();
    await under.store.steps.claim(claimOf(older, { owner: 'killed', to: 1 }), 1);
    await under.store.endLeases('killed');
    await apply(newer);
    const claim = claimOf(older, { to: 1 });
    expect(await under.store.steps.claim(claim, 10)).toEqual([]);
    await under.store.steps.dropOutdated(claim);
    expect(await under.store.steps.openForOthers(claim)).toBe(0); // an attempt waits as long as there are some
  });
});
