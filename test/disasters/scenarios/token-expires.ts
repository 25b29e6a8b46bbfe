import { type Scenario, verdict } from '../scenario.ts';
import { unserved } from '../stage/company.ts';
import { harm } from '../stage/harm.ts';

export const tokenExpires: Scenario = {
  name: "Personio's token expires in the middle of a run",
  invariant: '10: A new token is fetched, and nobody is left out or written twice',
  group: 'quick',
  async play(theatre) {
    const stage = await theatre.stage({ employees: 130 });
    const before = await stage.portal.accounts();
    await stage.company.fault({ endpoint: 'GET /v1/company/employees', kind: 'token-expires', everyNth: 2, times: 3 });
    const run = await stage.approvedSync();
    const wrong = await harm(stage.portal, before);
    const without = await unserved(stage.company, await stage.portal.accounts());
    if (without > 0) wrong.push(`${without} people have no account`);
    return verdict(await stage.told(run), wrong);
  },
};
