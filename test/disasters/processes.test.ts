import { describeDisasters } from './describe-disasters.ts';
import { SCENARIOS } from './scenarios/index.ts';

describeDisasters(
  SCENARIOS.filter(({ group, name }) => group === 'processes' && !name.includes('Temporal')),
  1,
  'elearnio',
);
