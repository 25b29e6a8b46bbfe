import type { LedgerCertificate } from '../ports/certificate-ledger.ts';
import type { certificates } from './schema/index.ts';

/** Stands for a version that the source cannot tell yet: part of a unique key, where nulls would differ from each other. */
export const NO_VERSION = '';

export function toLedgerCertificate(row: typeof certificates.$inferSelect): LedgerCertificate {
  const {
    claim: _claim,
    claimedUntil: _until,
    sha256: _sha256,
    seenAt: _seenAt,
    announced: _list,
    version,
    ...shown
  } = row;
  return { ...shown, version: version === NO_VERSION ? null : version };
}
