import { describeDisasters } from './describe-disasters.ts';
import { domainChanged } from './scenarios/domain-changed.ts';
import { emptyPortal } from './scenarios/empty-portal.ts';
import { keyRevoked } from './scenarios/key-revoked.ts';
import { oneFails } from './scenarios/one-fails.ts';
import { rehired } from './scenarios/rehired.ts';
import { sharedAddress } from './scenarios/shared-address.ts';
import { unstablePages } from './scenarios/unstable-pages.ts';
import { createTimesOut, groupChangeTimesOut, html502, storm429 } from './scenarios/vendor-faults.ts';

const AT_ONCE = 5;

/** Those in which the LMS itself has a part, for the time that the others take; `npm run rehearse` plays all of them on every LMS. */
const SCENARIOS = [
  keyRevoked,
  ...unstablePages.filter(({ name }) => name.startsWith('The LMS')),
  emptyPortal,
  storm429,
  html502,
  createTimesOut,
  groupChangeTimesOut,
  oneFails,
  rehired,
  sharedAddress,
  domainChanged,
];

describeDisasters(SCENARIOS, AT_ONCE, 'moodle');
