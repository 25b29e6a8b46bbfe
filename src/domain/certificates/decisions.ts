import type { CertificateState } from './certificate-state.ts';

/**
 * What a person can decide. `retry`: once more, now; of an unconfirmed one it says that the document is not there. `filed`: the document
 * is there. `dismiss`: it stays out. `reopen`: takes a dismissal back.
 */
export const CERTIFICATE_DECISIONS = ['retry', 'filed', 'dismiss', 'reopen'] as const;
export type CertificateDecision = (typeof CERTIFICATE_DECISIONS)[number];

/** Of many at once: `retry` of all that failed, `reopen` of all that a cancel left out. */
export const COMMON_DECISIONS = ['retry', 'reopen'] as const satisfies readonly CertificateDecision[];
export type CommonDecision = (typeof COMMON_DECISIONS)[number];

const POSSIBLE: Readonly<Record<CertificateState, readonly CertificateDecision[]>> = {
  found: ['filed', 'dismiss'],
  // its end is looked up first: a decision meanwhile could be overtaken by it
  uploading: [],
  unconfirmed: ['retry', 'filed', 'dismiss'],
  transferred: [],
  waiting: ['retry', 'filed', 'dismiss'],
  failed: ['retry', 'filed', 'dismiss'],
  dismissed: ['filed', 'reopen'],
  // the LMS may have been wrong, or the file was handed out by other means
  withdrawn: ['retry', 'filed', 'dismiss'],
};

export function decisionsFor(state: CertificateState): readonly CertificateDecision[] {
  return POSSIBLE[state];
}
