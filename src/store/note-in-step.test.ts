import { describe, expect, it } from 'vitest';
import type { EmployeeId, RunId } from '../domain/ids.ts';
import type { PlannedPerson } from '../ports/step-store.ts';
import { ids, stepsUnderTest } from './testing/steps-under-test.ts';
import { outcomeOf, somebody, somebodySkipped } from './testing/stored.ts';

const under = stepsUnderTest();
const { claimOf, rawSteps } = under;
const E1 = 'e1' as EmployeeId;

/** A full sync that began to read so long ago. */
async function fullSync(minutesAgo: number, ...people: PlannedPerson[]): Promise<RunId> {
  const runId = await under.planned(...people);
  await under.store.rows(`UPDATE runs SET read_at = now() - $2 * interval '1 minute' WHERE id = $1`, [
    runId,
    minutesAgo,
  ]);
  return runId;
}
const inStep = (id = 'e1') => somebody(id, [], { learnerId: `L-${id}` });
const changed = (id = 'e1') => somebody(id, ['update'], { learnerId: `L-${id}` });
/** An update of one person that reads now. */
async function update(employeeId = E1): Promise<RunId> {
  const who = { integrationId: under.integrationId, employeeId };
  const how = { settingsVersion: 1, again: true, retried: false, readAgainMs: 0 };
  const { runId } = await under.store.personRuns.begin(who, how);
  return runId as RunId;
}
const note = (runId: RunId) => under.store.links.noteEverybodyInStep(under.integrationId, runId);
const claimed = async (runId: RunId) => ids(await under.store.steps.claim(claimOf(runId), 10));

describe('whoever read somebody and found nothing to write', () => {
  it('keeps an older plan of a full sync from being written, for that person alone', async () => {
    const older = await fullSync(1, changed(), changed('e2'));
    expect(await under.store.links.noteOneInStep(await update(), E1)).toBe(true);
    expect(await claimed(older)).toEqual(['e2']);
    await under.store.steps.dropOutdated(claimOf(older));
    expect(await rawSteps(older)).toMatchObject([
      { status: 'dropped', problem: { code: 'newer-read-applied' } },
      { status: 'sending' },
    ]);
  });

  it('keeps an older plan of an update from being written, where a full sync did', async () => {
    const older = await fullSync(2, changed(), changed('e2'), changed('e3'));
    await note(await fullSync(1, inStep(), somebodySkipped('e2')));
    expect(await claimed(older)).toEqual(['e3']);
  });

  it('says nothing where the own reading is the older one', async () => {
    const newer = await fullSync(0, changed());
    await note(await fullSync(1, inStep()));
    expect(await claimed(newer)).toEqual([E1]);
  });

  it('keeps an account from being made by a plan that waits, and leaves no row of anybody else without an account', async () => {
    const older = await under.planned();
    await under.store.steps.savePlan(older, [somebody('e1', ['create'])], 0);
    await under.store.rows(`UPDATE runs SET read_at = now() - interval '1 minute' WHERE id = $1`, [older]);
    expect(await under.store.links.noteOneInStep(await update(), E1)).toBe(true);
    expect(await under.store.links.noteOneInStep(await update('e2' as EmployeeId), 'e2' as EmployeeId)).toBe(true);
    await under.store.links.adopt(under.integrationId, older);
    expect(await claimed(older)).toEqual([]);
    expect(await under.rawLinks()).toMatchObject([{ employee_id: 'e1', learner_id: null }]);
  });

  it('is not believed while somebody else writes, and not after a write that began to be read later', async () => {
    const older = await fullSync(1, changed());
    const newer = await update();
    const [person] = await under.store.steps.claim(claimOf(older), 1);
    const full = await fullSync(0, inStep());
    await note(full);
    expect(await under.store.links.noteOneInStep(newer, E1)).toBe(false);
    if (!person) throw new Error('nobody to write for');
    await under.store.steps.record(claimOf(older), [outcomeOf(person)]);
    await note(full);
    expect(await under.store.links.noteOneInStep(newer, E1)).toBe(false);
    expect(await under.rawLinks()).toMatchObject(
      await under.store.rows('SELECT read_at AS applied_read_at FROM runs WHERE id = $1', [older]),
    );
    expect(await under.store.links.noteOneInStep(await update(), E1)).toBe(true);
  });

  it('says nothing of those whom a plan left out after it had waited', async () => {
    const older = await fullSync(2, changed(), changed('e2'));
    const waited = await fullSync(1, somebodySkipped('e1'), inStep('e2'));
    await under.store.rows('UPDATE runs SET expires_at = now() WHERE id = $1', [waited]);
    await note(waited);
    expect(await claimed(older)).toEqual([E1]);
  });
});
