import type { Scenario } from '../scenario.ts';
import { emptyPortal } from './empty-portal.ts';
import { keyRevoked } from './key-revoked.ts';
import { unstablePages } from './unstable-pages.ts';
import { createTimesOut, storm429 } from './vendor-faults.ts';

/**
 * Those that depend on how this LMS refuses, counts, lists and creates, for the time that the others take: what the plan alone decides is
 * played on elearnio. `npm run rehearse` plays all of them on every LMS.
 */
export const ON_LEARNUPON: readonly Scenario[] = [
  keyRevoked,
  ...unstablePages.filter(({ name }) => name.startsWith('The LMS')),
  emptyPortal,
  storm429,
  createTimesOut,
];
