import type { Scenario } from '../scenario.ts';
import { domainChanged } from './domain-changed.ts';
import { emptyPortal } from './empty-portal.ts';
import { keyRevoked } from './key-revoked.ts';
import { oneFails } from './one-fails.ts';
import { rehired } from './rehired.ts';
import { sharedAddress } from './shared-address.ts';
import { unstablePages } from './unstable-pages.ts';
import { createTimesOut, groupChangeTimesOut, html502, storm429 } from './vendor-faults.ts';

/** Those in which the LMS itself has a part, for the time that the others take; `npm run rehearse` plays all of them on every LMS. */
export const ON_LEARNUPON: readonly Scenario[] = [
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
