import { type Scenario, verdict } from '../scenario.ts';
import { unserved } from '../stage/company.ts';
import { harm } from '../stage/harm.ts';

export const keyRevoked: Scenario = {
  name: "The LMS's key is revoked while people are written, and given back",
  invariant: '10: The run stops; afterwards nobody was created or invited twice, and nobody is left out',
  group: 'quick',
  async play(theatre) {
    const stage = await theatre.stage({ members: false, employees: 130 });
    const { portal } = stage;
    await portal.slow(150);
    const first = stage.approvedSync();
    await stage.until('people are being created', async () => (await portal.tally()).creates >= 10);
    await portal.revokeKey(true);
    const stopped = await first;
    const heldBack = (await portal.tally()).creates;
    await portal.revokeKey(false);
    await portal.slow(0);
    const told = await stage.told(stopped);
    // what a person does after giving the key back
    await stage.ask('POST', `/integrations/${stage.integrationId}/check`, {}).catch(() => null);
    await stage.approvedSync();
    const wrong = await harm(portal, []);
    const without = await unserved(stage.company, await portal.accounts());
    if (without > 0) wrong.push(`${without} people have no account`);
    return verdict(`${told}, after ${heldBack} creates`, wrong);
  },
};
