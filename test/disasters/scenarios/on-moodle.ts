import type { Scenario } from '../scenario.ts';
import { emptyPortal } from './empty-portal.ts';
import { keyRevoked } from './key-revoked.ts';
import { oneFails } from './one-fails.ts';
import { unstablePages } from './unstable-pages.ts';
import { createTimesOut, groupChangeTimesOut, html502, storm429 } from './vendor-faults.ts';

/** As on LearnUpon; here one call is about many people, so that what becomes of one, and of a lost answer, is another matter. */
export const ON_MOODLE: readonly Scenario[] = [
  keyRevoked,
  ...unstablePages.filter(({ name }) => name.startsWith('The LMS')),
  emptyPortal,
  storm429,
  html502,
  createTimesOut,
  groupChangeTimesOut,
  oneFails,
];
