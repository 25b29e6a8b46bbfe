import { describeDisasters } from './describe-disasters.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { ON_LEARNUPON } from './scenarios/on-learnupon.ts';
import { ON_MOODLE } from './scenarios/on-moodle.ts';
import { smallerWebhookFlood, webhookFlood } from './scenarios/webhook-flood.ts';

/** They wait more than they work. */
const AT_ONCE = 6;

describeDisasters(
  {
    elearnio: SCENARIOS.filter(({ group }) => group === 'quick').map((one) =>
      one === webhookFlood ? smallerWebhookFlood : one,
    ),
    learnupon: ON_LEARNUPON,
    moodle: ON_MOODLE,
  },
  AT_ONCE,
);
