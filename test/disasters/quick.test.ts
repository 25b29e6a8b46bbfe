import { describeDisasters } from './describe-disasters.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { smallerWebhookFlood, webhookFlood } from './scenarios/webhook-flood.ts';

/** They wait more than they work. */
const AT_ONCE = 5;

describeDisasters(
  SCENARIOS.filter(({ group }) => group === 'quick').map((one) => (one === webhookFlood ? smallerWebhookFlood : one)),
  AT_ONCE,
  'elearnio',
);
