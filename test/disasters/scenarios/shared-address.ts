import { type Scenario, verdict } from '../scenario.ts';
import { anyTouch } from '../stage/harm.ts';

export const sharedAddress: Scenario = {
  name: 'Two people get the same address',
  invariant: '11: Two people never share an account by mistake: neither is written',
  group: 'quick',
  async play(theatre) {
    const stage = await theatre.stage();
    const before = await stage.inStep();
    const [one, other] = await stage.company.served();
    if (!one || !other) throw new Error('the company serves nobody');
    await stage.company.change(other.id, { email: one.email });
    await stage.company.change(one.id, { position: 'Sonderaufgaben' });
    const run = await stage.sync();
    return verdict(await stage.told(run), await anyTouch(stage.portal, before));
  },
};
