import { type Scenario, verdict } from '../scenario.ts';
import { anyTouch } from '../stage/harm.ts';

const SHARE = 0.6;

export const massDeparture: Scenario = {
  name: 'Personio says that 60 % of 400 people have left',
  invariant: '1: No single fault switches off many without a person',
  group: 'quick',
  async play(theatre) {
    const stage = await theatre.stage({ employees: 400 });
    const before = await stage.inStep();
    const people = await stage.company.served();
    for (const { id } of people.slice(0, people.length * SHARE)) await stage.company.change(id, { status: 'inactive' });
    const run = await stage.sync();
    return verdict(await stage.told(run), await anyTouch(stage.portal, before));
  },
};
