import { setTimeout as sleep } from 'node:timers/promises';
import { aboutChanges } from '../about-changes.ts';
import { rename } from '../stage/changes.ts';
import { beginPolling, triggerPoll } from '../stage/poll-now.ts';
import { HEARTBEAT_TIMEOUT_MS } from '../stage/theatre.ts';
import { minutesPass } from '../stage/time-passes.ts';
import { delivered, refused, subscribe } from '../stage/webhooks.ts';

const MINUTES = 10;
const EACH = 4;

/**
 * The worker hangs, and is killed before it can go on. The ten minutes are not waited for: the house notices a dead worker after a
 * fifteenth of the usual time and we wait longer than that, the Schedule is fired by hand, and waiting hints are made older in the store.
 */
export const workerAway = aboutChanges({
  name: `The worker is away for ${MINUTES} minutes, while people are changed, clicked and looked for`,
  invariant: '10: Whatever came meanwhile is served afterwards, once',
  group: 'processes',
  async befall({ house, stage, people, renamed }) {
    const { ask, integrationId, company } = stage;
    const [told, clicked, looked] = [
      people.slice(0, EACH),
      people.slice(EACH, 2 * EACH),
      people.slice(2 * EACH, 3 * EACH),
    ];
    await beginPolling(stage);
    await subscribe(stage);
    await house.installation.kill('worker-1', 'SIGSTOP');
    await rename(stage, told, renamed);
    const unanswered = refused(await delivered(stage));
    await company.settings({ webhookDropEvery: 1 });
    await rename(stage, [...clicked, ...looked], renamed);
    for (const { employeeId } of [...clicked, ...clicked])
      await ask('POST', `/integrations/${integrationId}/people/${employeeId}/sync`);
    for (let fired = 0; fired < 3; fired++) await triggerPoll(house, stage);
    await sleep(HEARTBEAT_TIMEOUT_MS + 1_000);
    await minutesPass(house, integrationId, MINUTES);
    await house.installation.kill('worker-1');
    if (unanswered > 0) throw new Error(`${unanswered} webhooks were not answered with 200`);
    return `${EACH} webhooks, ${EACH} clicks and ${EACH} changes that nobody told of were served when it was back`;
  },
});
