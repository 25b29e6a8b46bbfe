import { beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, RunId } from '../domain/ids.ts';
import type { HintSource } from '../domain/incremental/hint.ts';
import type { StepOutcome } from '../ports/lms-port.ts';
import type { PlannedPerson } from '../ports/step-store.ts';
import { stepsUnderTest } from './testing/steps-under-test.ts';
import { outcomeOf, somebody, somebodySkipped } from './testing/stored.ts';

const under = stepsUnderTest();
const LAG_MS = 20_000;
beforeEach(() => under.store.rows('DELETE FROM hints'));

/** A hint that came so long ago, and what it announces happened a second before. */
async function hint(id: string, secondsAgo: number, source: HintSource = 'webhook'): Promise<void> {
  await under.store.rows(
    `INSERT INTO hints (integration_id, employee_id, source, received_at, changed_at)
     VALUES ($1, $2, $3, now() - $4 * interval '1 second', now() - ($4 + 1) * interval '1 second')`,
    [under.integrationId, id, source, secondsAgo],
  );
}
const unserved = async () =>
  (
    await under.store.rows<{ who: string }>(
      `SELECT employee_id || ' ' || source AS who FROM hints WHERE served_at IS NULL ORDER BY id`,
    )
  ).map(({ who }) => who);
const inStep = (id: string) => somebody(id, [], { learnerId: `L-${id}` });
const changed = (id: string) => somebody(id, ['update'], { learnerId: `L-${id}` });

/** A run that reads now, with what became of the steps of those whom it planned for. */
async function run(
  people: readonly PlannedPerson[],
  { result = 'applied', kind = 'full' }: { result?: StepOutcome['result']; kind?: 'full' | 'person' } = {},
): Promise<RunId> {
  const runId = await under.planned(...people);
  await under.store.rows('UPDATE runs SET kind = $2, read_at = clock_timestamp() WHERE id = $1', [runId, kind]);
  await under.store.links.noteEverybodyInStep(under.integrationId, runId);
  const claim = under.claimOf(runId, { owner: `attempt of ${runId}` });
  const claimed = await under.store.steps.claim(claim, 100);
  await under.store.steps.record(
    claim,
    claimed.map((person) => outcomeOf(person, { results: [result] })),
  );
  return runId;
}
const serveAll = (runId: RunId, listComplete = true) =>
  under.store.hints.serveEverybody(runId, { lagMs: LAG_MS, listComplete });

describe('hints that a full sync serves', () => {
  it('are those that Personio could show when it began to read', async () => {
    await hint('e1', 30);
    await hint('e1', 5);
    await hint('e1', 5, 'poll');
    await serveAll(await run([inStep('e1')]));
    expect(await unserved()).toEqual(['e1 webhook']);
  });

  it('leave those that came too shortly before to be passed on at once, if nobody else was told of them', async () => {
    for (const id of ['e1', 'told']) await hint(id, 5);
    const tell = `UPDATE hints SET passed_on_at = now() - interval '5 seconds' WHERE employee_id = 'told'`;
    await under.store.rows(tell);
    const runId = await run([inStep('e1'), inStep('told')]);
    await under.store.hints.markAllPassedOn(under.integrationId);
    await under.store.rows(tell);
    await serveAll(runId);
    const due = await under.store.hints.unpassed({ youngMs: 0, againAfterMs: 60_000, limit: 10 });
    expect(due.map(({ employeeId }) => employeeId)).toEqual(['e1']);
  });

  it('are of everybody where the list came out complete, else of those in it', async () => {
    for (const id of ['e1', 'e2', 'nobody']) await hint(id, 30);
    const runId = await run([inStep('e1'), changed('e2')]);
    await serveAll(runId, false);
    expect(await unserved()).toEqual(['nobody webhook']);
    await serveAll(runId);
    expect(await unserved()).toEqual([]);
  });

  it('are none of people who changed while the plan waited, nor of newcomers since', async () => {
    for (const id of ['e1', 'e2', 'newcomer']) await hint(id, 30);
    const runId = await under.planned(inStep('e1'), changed('e2'));
    await under.store.steps.dropChanged(runId, ['e2' as EmployeeId]);
    await under.store.rows('UPDATE runs SET expires_at = now(), read_at = now() WHERE id = $1', [runId]);
    await under.store.links.noteEverybodyInStep(under.integrationId, runId);
    await serveAll(runId);
    expect(await unserved()).toEqual(['e2 webhook', 'newcomer webhook']);
  });

  it('are none of somebody who was written for, with older data, after it had read', async () => {
    await hint('e1', 30);
    const runId = await under.planned(inStep('e1'));
    const older = await under.planned(changed('e1'));
    await under.store.rows(`UPDATE runs SET read_at = read_at - interval '1 minute' WHERE id = $1`, [older]);
    const [person] = await under.store.steps.claim(under.claimOf(older), 1);
    if (!person) throw new Error('nobody to write for');
    await under.store.steps.record(under.claimOf(older), [outcomeOf(person)]);
    await under.store.links.noteEverybodyInStep(under.integrationId, runId);
    await serveAll(runId);
    expect(await unserved()).toEqual(['e1 webhook']);
  });
});

it('a second look that found somebody in step serves the webhooks that waited for it, and says whether others still wait', async () => {
  const who = { integrationId: under.integrationId, employeeId: 'e1' as EmployeeId };
  const look = () => under.store.hints.serveSecondLook(who, new Date(), LAG_MS);
  await hint('e1', 25);
  await hint('e1', 25, 'by-hand');
  await hint('e2', 25);
  expect(await look()).toBe(false);
  expect(await unserved()).toEqual(['e1 by-hand', 'e2 webhook']);
  await hint('e1', 25);
  await hint('e1', 10);
  expect(await look()).toBe(true);
  expect(await unserved()).toEqual(['e1 by-hand', 'e2 webhook', 'e1 webhook']);
});

describe('how long a change took is noted when it is written', () => {
  const took = async () => {
    const fresh = (await under.store.freshness.ofHours(1)).filter((one) => one.integrationId === under.integrationId);
    return fresh.map(({ source, changes, max }) => [source, changes, Math.floor(max)]);
  };
  async function close(runId: RunId): Promise<void> {
    await under.store.hints.measure(runId);
    await under.store.hints.serve(runId, 'e1' as EmployeeId, LAG_MS);
  }

  it('also by the second look, where the first had written something or nothing', async () => {
    await hint('e1', 5);
    await close(await run([inStep('e1')], { kind: 'person' }));
    expect(await took()).toEqual([]);
    await close(await run([changed('e1')], { kind: 'person' }));
    expect(await took()).toEqual([['webhook', 1, 6]]);
    await close(await run([changed('e1')], { kind: 'person' }));
    expect(await took()).toEqual([['webhook', 2, 6]]);
  });

  it('also where it failed first, or was left to a full sync, which served its hint', async () => {
    await hint('e1', 100);
    await close(await run([changed('e1')], { kind: 'person', result: 'failed' }));
    const left = await run([somebodySkipped('e1')], { kind: 'person' });
    const problem = { code: 'left-to-full-sync', severity: 'warning', employeeId: 'e1' as EmployeeId } as const;
    await under.store.runs.setProblems(left, 'plan', [problem]);
    await close(left);
    expect([await unserved(), await took()]).toEqual([[], []]);
    await hint('e1', 10, 'poll');
    const full = await run([changed('e1')]);
    await under.store.hints.measure(full);
    await serveAll(full);
    expect(await took()).toEqual([['webhook', 1, 101]]);
  });

  it('not from what was settled before: nothing was to be done, or it was written', async () => {
    await hint('e1', 100);
    await close(await run([inStep('e1')], { kind: 'person' }));
    await hint('e1', 50, 'poll');
    await close(await run([changed('e1')], { kind: 'person' }));
    await hint('e1', 40, 'by-hand');
    await close(await run([changed('e1')], { kind: 'person' }));
    expect(await took()).toEqual([['poll', 1, 51]]);
  });
});
