import { type Scenario, verdict } from '../scenario.ts';
import { unserved } from '../stage/company.ts';
import { harm } from '../stage/harm.ts';

/** Nobody fulfils it. */
const EMPTY_SCOPE = {
  match: 'all',
  conditions: [{ attribute: 'email', operator: 'equals', value: 'nobody@nowhere.example' }],
};

export const settingsChanged: Scenario = {
  name: 'Settings are changed while a run writes',
  invariant: '7: What is applied is what was planned, and the new settings do not switch everybody off by themselves',
  group: 'quick',
  async play(theatre) {
    const stage = await theatre.stage({ members: false, employees: 130 });
    const { portal, ask, integrationId } = stage;
    await portal.slow(150);
    const first = stage.approvedSync();
    await stage.until('people are being created', async () => (await portal.tally()).creates >= 10);
    const settings = { scope: EMPTY_SCOPE, outOfScope: 'deactivate' };
    await ask('PATCH', `/integrations/${integrationId}?activate=true`, { settings });
    const told = await stage.told(await first);
    const without = await unserved(stage.company, await portal.accounts());
    await portal.slow(0);
    const before = await portal.accounts();
    const next = await stage.sync();
    const wrong = await harm(portal, before);
    if (without > 0) wrong.push(`${without} people of the plan have no account`);
    return verdict(`${told}; then ${await stage.told(next)}`, wrong);
  },
};
