import { describeDisasters } from './describe-disasters.ts';
import { SCENARIOS } from './scenarios/index.ts';

/** Apart from the other processes, so that both files can be played side by side. */
describeDisasters(
  SCENARIOS.filter(({ group, name }) => group === 'processes' && name.includes('Temporal')),
  1,
  'elearnio',
);
