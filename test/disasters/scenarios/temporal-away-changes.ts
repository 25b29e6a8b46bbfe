import { aboutChanges } from '../about-changes.ts';
import { rename } from '../stage/changes.ts';
import { withTemporal } from '../stage/servers-of.ts';
import { minutesPass } from '../stage/time-passes.ts';
import { delivered, refused, subscribe } from '../stage/webhooks.ts';

const MINUTES = 5;
const EACH = 4;

/** It hangs first, which is worse than being gone, and is killed then. The five minutes pass in the store alone. */
export const temporalAwayChanges = aboutChanges({
  name: `Temporal is away for ${MINUTES} minutes, while people are changed`,
  invariant: '10: Webhooks are answered with 200 all the same, wait in the store, and follow, once',
  group: 'processes',
  async befall({ house, stage, people, renamed }) {
    const { ask, integrationId, company } = stage;
    const [told, clicked] = [people.slice(0, EACH), people.slice(EACH, 2 * EACH)];
    await subscribe(stage);
    await house.installation.kill('temporal', 'SIGSTOP');
    await rename(stage, told, renamed);
    const whileItHangs = refused(await delivered(stage));
    await company.settings({ webhookDropEvery: 1 });
    await rename(stage, clicked, renamed);
    const sync = ({ employeeId }: { employeeId: string }) =>
      ask('POST', `/integrations/${integrationId}/people/${employeeId}/sync`);
    await Promise.all(clicked.map(sync));
    await house.installation.kill('temporal');
    await withTemporal(house, async () => {});
    await minutesPass(house, integrationId, MINUTES);
    if (whileItHangs > 0) throw new Error(`${whileItHangs} webhooks were not answered with 200`);
    return `${EACH} webhooks and ${EACH} clicks followed when it was back`;
  },
});
