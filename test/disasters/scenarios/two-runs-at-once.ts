import { type Scenario, verdict } from '../scenario.ts';
import { unserved } from '../stage/company.ts';
import { harm } from '../stage/harm.ts';

const STARTS = 6;

export const twoRunsAtOnce: Scenario = {
  name: 'Several people start a sync in the same moment',
  invariant: '10: One run of an integration at a time: nobody is written for by two',
  group: 'quick',
  async play(theatre) {
    const stage = await theatre.stage();
    const before = await stage.portal.accounts();
    await stage.portal.slow(50);
    const starts = await Promise.allSettled(Array.from({ length: STARTS }, () => stage.start()));
    const runs = new Set(starts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
    for (const runId of runs) if ((await stage.rest(runId)).status === 'waiting') await stage.approve(runId);
    const wrong = await harm(stage.portal, before);
    const without = await unserved(stage.company, await stage.portal.accounts());
    if (without > 0) wrong.push(`${without} people have no account`);
    if (runs.size !== 1) wrong.push(`${runs.size} runs went on`);
    return verdict(`${STARTS} starts led to one run`, wrong);
  },
};
