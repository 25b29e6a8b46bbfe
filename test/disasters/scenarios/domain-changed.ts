import { type Scenario, verdict } from '../scenario.ts';
import { anyTouch } from '../stage/harm.ts';

export const domainChanged: Scenario = {
  name: "Everybody's address moves to another domain",
  invariant: '1: No single fault changes the addresses of many without a person',
  group: 'quick',
  async play(theatre) {
    const stage = await theatre.stage();
    const before = await stage.inStep();
    for (const { id, email } of await stage.company.employees())
      if (email) await stage.company.change(id, { email: `${email.split('@')[0]}@umbenannt.example` });
    const run = await stage.sync();
    return verdict(await stage.told(run), await anyTouch(stage.portal, before));
  },
};
