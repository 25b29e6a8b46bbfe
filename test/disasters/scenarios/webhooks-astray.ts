import { aboutChanges } from '../about-changes.ts';
import { type Renamed, rename } from '../stage/changes.ts';
import { delivered, subscribe } from '../stage/webhooks.ts';

const CHANGES = 6;

export const webhookEarly = aboutChanges({
  name: 'Webhooks come before the change can be read',
  invariant: '10: A second look finds it, and writes it once',
  group: 'quick',
  async befall({ stage, people, renamed }) {
    await stage.company.settings({ readLagMs: 8_000 });
    await subscribe(stage);
    await rename(stage, people.slice(0, CHANGES), renamed);
    return `all ${CHANGES} arrived with the second look`;
  },
});

export const webhookTwice = aboutChanges({
  name: 'Webhooks come twice, and twice again',
  invariant: '10: A change that is told four times is written once',
  group: 'quick',
  async befall({ stage, people, renamed }) {
    await stage.company.settings({ webhookCopies: 2, webhookJitterMs: 4_000 });
    await subscribe(stage);
    await rename(stage, people.slice(0, CHANGES), renamed);
    await Promise.all(
      people
        .slice(0, CHANGES)
        .map(({ employeeId }) => stage.company.call('POST', 'webhooks/fire', { employee_id: employeeId })),
    );
    const told = (await delivered(stage)).length;
    return `${told} webhooks led to ${CHANGES} writes`;
  },
});

/** HR corrects each name twice; the newest webhook overtakes those before it. */
export const webhooksOutOfOrder = aboutChanges({
  name: 'Webhooks for one person come in the wrong order',
  invariant: '10: What Personio says last is what the portal has, whichever webhook came last',
  group: 'quick',
  async befall({ stage, people, renamed }) {
    const some = people.slice(0, CHANGES);
    await stage.company.settings({ webhookReverse: 3 * CHANGES, webhookTimeForm: 'millis' });
    await subscribe(stage);
    const earlier: Renamed = new Map();
    for (let round = 0; round < 2; round++) await rename(stage, some, earlier);
    await rename(stage, some, renamed);
    const told = (await delivered(stage)).length;
    return `${told} webhooks, the newest first, led to ${CHANGES} writes`;
  },
});
