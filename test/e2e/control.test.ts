import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pauseUpdate, progressQuery, resumeUpdate } from '../../src/workflows/messages.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ employees: 300, members: 'none' });
  await world.elearnio.settings({ latencyMs: 150 });
}, 60_000);
afterAll(() => world?.stop());

async function untilApplying(runId: Parameters<World['store']['runs']['read']>[0], done: number): Promise<void> {
  for (let asked = 0; asked < 300; asked++, await sleep(50)) {
    const run = await world.store.runs.read(runId);
    if (run?.phase === 'applying' && (await world.store.runs.progress(runId)).done >= done) return;
  }
  throw new Error('the run never applied anything');
}

describe('a run that goes on', () => {
  it('is paused between people, keeps still, and goes on where it stopped', async () => {
    const { runId, handle, ended } = await world.start();
    await untilApplying(runId, 20);
    await world.store.runs.setPaused(runId, true);
    await handle.executeUpdate(pauseUpdate, { args: [{ runId }] });
    await sleep(1_000);
    const still = await world.elearnio.writes();
    expect(still).toBeLessThan(200);
    expect((await world.store.runs.read(runId))?.status).toBe('paused');
    expect(await handle.query(progressQuery)).toMatchObject({ phase: 'applying', paused: true });
    await sleep(1_000);
    expect(await world.elearnio.writes()).toBe(still);

    await world.store.runs.setPaused(runId, false);
    await handle.executeUpdate(resumeUpdate, { args: [{ runId }] });
    expect((await ended).status).toBe('completed_with_problems');
    expect(await world.elearnio.counters()).toMatchObject({ duplicateCreates: 0, overlappingWrites: 0 });
  }, 60_000);

  it('makes no vendor call after its cancellation closed it, and knows what it did', async () => {
    for (const person of await world.personio.employees()) {
      await world.personio.call('PATCH', `employees/${person.id}`, { position: 'Neu besetzt' });
    }
    const { runId, handle, ended } = await world.start();
    await untilApplying(runId, 20);
    await handle.cancel();
    await expect(ended).rejects.toThrow();
    const writes = await world.elearnio.writes();
    const run = await world.store.runs.read(runId);
    expect(run).toMatchObject({ status: 'cancelled' });
    await sleep(1_500);
    expect(await world.elearnio.writes()).toBe(writes);
    const changed = (await world.elearnio.members()).filter((member) => member.position === 'Neu besetzt');
    expect(run?.counts.updated).toBe(changed.length);
    expect(changed.length).toBeGreaterThan(10);
    expect(changed.length).toBeLessThan(260);

    expect((await world.sync()).counts.updated).toBeGreaterThan(10); // what was left is done by the next run
  }, 60_000);
});
