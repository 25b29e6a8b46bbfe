import { aboutChanges } from '../about-changes.ts';
import { rename, untilArrived, untilQuiet } from '../stage/changes.ts';
import { beginPolling, pollNow } from '../stage/poll-now.ts';
import { subscribe } from '../stage/webhooks.ts';

const CHANGES = 5;

export const webhookMissing = aboutChanges({
  name: 'Webhooks for changes never come',
  invariant: '10: The next look at what changed finds them, and a look after it writes nothing again',
  group: 'quick',
  async befall({ house, stage, people, renamed }) {
    await subscribe(stage);
    await stage.company.settings({ webhookDropEvery: 1 });
    await beginPolling(stage);
    await rename(stage, people.slice(0, CHANGES), renamed);
    await pollNow(house, stage);
    await untilArrived(stage, renamed);
    await untilQuiet(stage);
    await pollNow(house, stage);
    return `the next look found all ${CHANGES}`;
  },
});
