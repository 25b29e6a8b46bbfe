import { type Scenario, verdict } from '../scenario.ts';
import { unserved } from '../stage/company.ts';
import { harm } from '../stage/harm.ts';
import { startShiftedWorker } from '../stage/shifted-worker.ts';

const HOURS = 6;

/** Workers on hosts with wrong clocks take over from one that hangs, and that one wakes up again: only the database's clock is shared. */
export const clockJumped: Scenario = {
  name: `The clocks of two hosts jump, ${HOURS} hours ahead and behind, and their workers take over from one that hangs`,
  invariant: "10: Leases go by the database's clock: never two for one person, and nobody is left out",
  group: 'processes',
  async play(theatre) {
    const { installation } = theatre.house;
    const stage = await theatre.stage({ employees: 200 });
    const { portal } = stage;
    const before = await portal.accounts();
    await portal.slow(300);
    const runId = await stage.start();
    if ((await stage.rest(runId)).status === 'waiting') await stage.release(runId);
    await stage.until('people are being created', async () => (await portal.tally()).creates >= 10);

    await using ahead = await startShiftedWorker(theatre.house, HOURS);
    await using behind = await startShiftedWorker(theatre.house, -HOURS);
    await installation.kill('worker-1', 'SIGSTOP');
    try {
      const taken = (await portal.tally()).creates;
      await stage.until('the other workers write', async () => (await portal.tally()).creates > taken + 20);
    } finally {
      await installation.kill('worker-1', 'SIGCONT');
    }
    const run = await stage.finish(runId);
    for (const worker of [ahead, behind]) worker.requireAlive();
    const wrong = await harm(portal, before);
    const without = await unserved(stage.company, await portal.accounts());
    if (without > 0) wrong.push(`${without} people have no account`);
    return verdict(await stage.told(run), wrong);
  },
};
