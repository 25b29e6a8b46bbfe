import { describeDisasters } from './describe-disasters.ts';
import { certificatesTwoWorkers } from './scenarios/certificates-two-workers.ts';
import { SCENARIOS } from './scenarios/index.ts';

/** One after the other, since they kill what the others need. Those with two workers `npm run rehearse` plays. */
describeDisasters(
  { elearnio: SCENARIOS.filter((one) => one.group === 'processes' && one !== certificatesTwoWorkers) },
  1,
);
