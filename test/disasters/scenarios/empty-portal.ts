import { type Scenario, verdict } from '../scenario.ts';
import { anyTouch } from '../stage/harm.ts';

export const emptyPortal: Scenario = {
  name: 'The LMS answers with an empty list of learners',
  invariant: '5: Nobody gets a second account, and nobody is invited again',
  group: 'quick',
  async play(theatre) {
    const stage = await theatre.stage();
    const before = await stage.inStep();
    await stage.portal.fault('list', { kind: 'empty-list' });
    const run = await stage.sync();
    return verdict(await stage.told(run), await anyTouch(stage.portal, before));
  },
};
