import { type Scenario, verdict } from '../scenario.ts';
import { anyTouch } from '../stage/harm.ts';

export const rightsWithdrawn: Scenario = {
  name: 'Personio withdraws the right to read people in the middle of a run',
  invariant: '2: What was half read changes nothing',
  group: 'quick',
  async play(theatre) {
    const stage = await theatre.stage({ employees: 130 });
    const before = await stage.inStep();
    await stage.company.resetCounters();
    await stage.company.settings({ latencyMs: 600 });
    const runId = await stage.start();
    const pages = async () => (await stage.company.counters()).calls['GET /v1/company/employees']?.byStatus['200'] ?? 0;
    await stage.until('a page was read', async () => (await pages()) > 0);
    await stage.company.call('PUT', 'credential', { rights: { 'employees:read': false } });
    const run = await stage.rest(runId);
    return verdict(await stage.told(run), await anyTouch(stage.portal, before));
  },
};
