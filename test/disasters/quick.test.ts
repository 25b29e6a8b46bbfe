import { describeDisasters } from './describe-disasters.ts';
import { SCENARIOS } from './scenarios/index.ts';

/** They wait more than they work. */
const AT_ONCE = 5;

describeDisasters(
  SCENARIOS.filter(({ group }) => group === 'quick'),
  AT_ONCE,
  'elearnio',
);
