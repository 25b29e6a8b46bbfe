import { expiryDay } from '../../domain/certificates/expiry.ts';
import type { IntegrationId } from '../../domain/ids.ts';
import type { SourceCertificate } from '../../ports/certificate-source.ts';
import type { CertificateCounts, CertificateStore, FoundCertificate } from '../../ports/certificate-store.ts';
import type { Connected } from '../../ports/connections.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { refusesValue } from '../../ports/store-away.ts';

export interface CertificatesDeps {
  readonly certificates: Pick<CertificateStore, 'keep'>;
}

export interface CertificateTally extends CertificateCounts {
  readonly unreadable: number;
}

export const NOTHING_READ: CertificateTally = { found: 0, known: 0, unlinked: 0, unreadable: 0 };

/** An index may lag, and a source may know days and no times. */
const OVERLAP_MS = 24 * 60 * 60_000;

/** Everything that changed since, into the store: for a poll, and for an event that does not say what it means. */
export async function readCertificates(
  { certificates: store }: CertificatesDeps,
  { integration, certificates: source }: Pick<Connected, 'integration' | 'certificates'>,
  since: Date,
  signal: AbortSignal,
): Promise<CertificateTally> {
  if (!source) return NOTHING_READ;
  const from = { since: new Date(since.getTime() - OVERLAP_MS), cursor: null };
  let tally = NOTHING_READ;
  for await (const { certificates, unreadable } of source.readCertificates(from, signal)) {
    signal.throwIfAborted();
    tally = sum(sum(tally, await keepOwned(store, integration, certificates)), { ...NOTHING_READ, unreadable });
  }
  return tally;
}

/** Whoever is named otherwise than by an account counts as nobody who is linked. */
export async function keepOwned(
  store: CertificatesDeps['certificates'],
  { id, schedule }: Pick<Integration, 'id' | 'schedule'>,
  certificates: readonly SourceCertificate[],
): Promise<CertificateTally> {
  const ofAccounts = certificates.flatMap(({ owner, expires, ...one }): FoundCertificate[] =>
    'learnerId' in owner
      ? [{ ...one, learnerId: owner.learnerId, expiresOn: expiryDay(expires, schedule.timeZone) }]
      : [],
  );
  const kept = await keepAll(store, id, ofAccounts);
  return { ...kept, unlinked: kept.unlinked + certificates.length - ofAccounts.length };
}

/** One that the store refuses must not keep the others of its page out: then they are kept one by one. */
async function keepAll(
  store: CertificatesDeps['certificates'],
  integrationId: IntegrationId,
  certificates: readonly FoundCertificate[],
): Promise<CertificateTally> {
  try {
    return { ...NOTHING_READ, ...(await store.keep(integrationId, certificates)) };
  } catch (error) {
    if (!refusesValue(error)) throw error;
    if (certificates.length === 1) return { ...NOTHING_READ, unreadable: 1 };
    let tally = NOTHING_READ;
    for (const one of certificates) tally = sum(tally, await keepAll(store, integrationId, [one]));
    return tally;
  }
}

export function sum(left: CertificateTally, right: CertificateTally): CertificateTally {
  return {
    found: left.found + right.found,
    known: left.known + right.known,
    unlinked: left.unlinked + right.unlinked,
    unreadable: left.unreadable + right.unreadable,
  };
}
