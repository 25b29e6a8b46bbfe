import { type Scenario, verdict } from '../scenario.ts';
import { unserved } from '../stage/company.ts';
import { harm } from '../stage/harm.ts';

export const oneFails: Scenario = {
  name: 'The LMS refuses one person, and another integration has lost its key',
  invariant: '8: One bad person never stops the others, and one failing integration never stops another',
  group: 'quick',
  async play(theatre) {
    const [stage, failing] = await Promise.all([theatre.stage({ members: false }), theatre.stage({ members: false })]);
    await failing.portal.revokeKey(true);
    const [refused] = await stage.company.served();
    await stage.portal.fault('create', { kind: 'status', status: 400, contains: String(refused?.email) });
    const [run, stopped] = await Promise.all([stage.approvedSync(), failing.sync()]);
    const wrong = await harm(stage.portal, []);
    const without = await unserved(stage.company, await stage.portal.accounts());
    if (without !== 1) wrong.push(`${without} people have no account, where one was refused`);
    if (stopped.status !== 'failed') wrong.push(`the other integration ended ${stopped.status}`);
    return verdict(`${await stage.told(run)}; the other: ${await failing.told(stopped)}`, wrong);
  },
};
