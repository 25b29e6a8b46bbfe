import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { invitations: 'automatic', groupAttributes: ['department', 'team', 'position'] } });
}, 60_000);
afterAll(() => world?.stop());

describe('a first sync', () => {
  it('makes the accounts', async () => {
    const run = await world.sync();
    console.log(run, await world.store.runs.problemCounts(run.id), await world.elearnio.counters());
    expect(run.status).toBe('completed_with_problems');
    const again = await world.sync();
    console.log(again, await world.store.runs.problemCounts(again.id), await world.elearnio.counters());
  }, 60_000);
});
