import { setTimeout as sleep } from 'node:timers/promises';
import { aboutChanges } from '../about-changes.ts';
import type { Scenario } from '../scenario.ts';
import { rename } from '../stage/changes.ts';
import { delivered, refused, subscribe } from '../stage/webhooks.ts';

const CHANGES = 30;
const AT_ONCE = 50;
/** A full sync that begins at once reads before the changes show. */
const LAG_MS = 8_000;
/** Webhooks tell the time in whole seconds: of one person in the same second they are alike. */
const A_SECOND_MS = 1_100;

function flood(webhooks: number): Scenario {
  return aboutChanges({
    name: `${webhooks.toLocaleString('en')} webhooks come at once`,
    invariant:
      '10: Each is answered with 200, real changes among them are written, and none of them has an effect twice',
    group: 'quick',
    options: { employees: 120 },
    async befall({ stage, people, renamed }) {
      await subscribe(stage);
      await stage.company.settings({ webhookConcurrency: AT_ONCE, webhookRetries: 'none', readLagMs: LAG_MS });
      const burst = () => stage.company.call('POST', 'webhooks/burst', { count: webhooks / 2 });
      await burst();
      await sleep(A_SECOND_MS);
      await rename(stage, people.slice(0, CHANGES), renamed);
      await sleep(A_SECOND_MS);
      await burst();
      const deliveries = await delivered(stage);
      const without = refused(deliveries);
      if (without > 0) throw new Error(`${without} of ${deliveries.length} webhooks were not answered with 200`);
      return `${CHANGES} changes among ${deliveries.length.toLocaleString('en')} webhooks were written`;
    },
  });
}

export const webhookFlood = flood(10_000);
/** The same in a fifth of the time, while tests wait for it. */
export const smallerWebhookFlood = flood(2_000);
