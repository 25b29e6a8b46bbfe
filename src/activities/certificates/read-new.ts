import { whatToRead } from '../../domain/certificates/what-to-read.ts';
import type { CertificateReading, CertificateReadStore } from '../../ports/certificate-ledger.ts';
import type { CertificateStore } from '../../ports/certificate-store.ts';
import type { Connected } from '../../ports/connections.ts';
import { type CertificateTally, NOTHING_READ, readCertificates, sum } from './read-certificates.ts';
import { readHinted } from './read-hinted.ts';

export interface ReadNewDeps {
  readonly certificates: Pick<CertificateStore, 'keep' | 'pendingHints' | 'serveHints' | 'noteInVain'>;
  readonly certificateReads: Pick<CertificateReadStore, 'note'>;
}

/** About as many as a vendor's limit allows until somebody looks again. */
const HINTS_AT_A_TIME = 1_000;

/**
 * What the LMS shows as new, all that there is once somebody asked for that, and what it told of. How far it was read is noted after what
 * was read is kept.
 */
export async function readNew(
  deps: ReadNewDeps,
  connected: Pick<Connected, 'integration' | 'certificates'>,
  reading: Pick<CertificateReading, 'readUntil' | 'everythingAskedAt'>,
  now: Date,
  signal: AbortSignal,
): Promise<CertificateTally> {
  const { certificates: source, integration } = connected;
  if (!source) return NOTHING_READ;
  const hints = await deps.certificates.pendingHints(integration.id, HINTS_AT_A_TIME);
  const unclear = hints.filter(({ sourceId }) => sourceId === null);
  const known = {
    ...reading,
    unclearSince: unclear[0]?.receivedAt ?? null,
    sinceIsReliable: source.sinceIsReliable ?? true,
  };
  const wanted = whatToRead(known, now);
  let tally = NOTHING_READ;
  if (wanted) {
    tally = await readCertificates(deps, connected, wanted.since, signal);
    const everything = wanted.since === null ? reading.everythingAskedAt : null;
    await deps.certificateReads.note(integration.id, { until: now, everything });
    await deps.certificates.serveHints(unclear.map(({ id }) => id));
  }
  // afterwards: one that the LMS fails at keeps nothing else from being read
  return sum(tally, await readHinted(deps, connected, hints, signal));
}
