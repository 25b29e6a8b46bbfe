import { describeDisasters } from './describe-disasters.ts';
import { SCENARIOS } from './scenarios/index.ts';

/** The other file plays those about certificates, so that both can be played side by side. */

describeDisasters(
  SCENARIOS.filter(({ group, name }) => group === 'processes' && !/Temporal|certificates/.test(name)),
  1,
  'elearnio',
);
