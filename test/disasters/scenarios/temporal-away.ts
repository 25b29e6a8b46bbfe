import { setTimeout as sleep } from 'node:timers/promises';
import { type Scenario, verdict } from '../scenario.ts';
import { unserved } from '../stage/company.ts';
import { harm } from '../stage/harm.ts';
import { HEARTBEAT_TIMEOUT_MS } from '../stage/theatre.ts';

const AWAY_MS = HEARTBEAT_TIMEOUT_MS + 3_000;

export const temporalAway: Scenario = {
  name: 'Temporal is away for longer than the heartbeat timeout',
  invariant: '10: A second attempt begins while the first still writes: never two for one person',
  group: 'processes',
  async play(theatre) {
    const { installation } = theatre.house;
    const stage = await theatre.stage({ employees: 250 });
    const { portal } = stage;
    const before = await portal.accounts();
    await portal.slow(1_500);
    const runId = await stage.start();
    if ((await stage.rest(runId)).status === 'waiting') await stage.release(runId);
    await stage.until('people are being created', async () => (await portal.tally()).creates >= 10);
    await installation.kill('temporal', 'SIGSTOP');
    await sleep(AWAY_MS);
    const meanwhile = (await portal.tally()).creates;
    await installation.kill('temporal', 'SIGCONT');
    const run = await stage.finish(runId);
    const wrong = await harm(portal, before);
    const without = await unserved(stage.company, await portal.accounts());
    if (without > 0) wrong.push(`${without} people have no account`);
    return verdict(`${await stage.told(run)}; ${meanwhile} were created before it came back`, wrong);
  },
};
