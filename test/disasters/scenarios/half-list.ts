import { type Scenario, verdict } from '../scenario.ts';
import { anyTouch } from '../stage/harm.ts';

export const halfList: Scenario = {
  name: 'Personio answers with half of its people',
  invariant: '1: Absence is not departure: who is missing from a list is never switched off',
  group: 'quick',
  async play(theatre) {
    const stage = await theatre.stage();
    const before = await stage.inStep();
    await stage.company.fault({ endpoint: 'GET /v1/company/employees', kind: 'half-list' });
    const run = await stage.sync();
    return verdict(await stage.told(run), await anyTouch(stage.portal, before));
  },
};
