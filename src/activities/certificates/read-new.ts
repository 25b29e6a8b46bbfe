import { whatToRead } from '../../domain/certificates/what-to-read.ts';
import type { CertificateReading } from '../../ports/certificate-ledger.ts';
import type { CertificateStore, PendingCertificateHint } from '../../ports/certificate-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Connected } from '../../ports/connections.ts';
import { type CertificateTally, NOTHING_READ, readCertificates, sum } from './read-certificates.ts';
import { readHinted } from './read-hinted.ts';
import { type ReadInFullDeps, readInFull, underWay } from './read-in-full.ts';

export interface ReadNewDeps extends ReadInFullDeps {
  readonly certificates: Pick<CertificateStore, 'keep' | 'pendingHints' | 'serveHints' | 'noteInVain'>;
}

type Source = Pick<Connected, 'integration' | 'certificates'>;
type Reading = Pick<CertificateReading, 'readUntil' | 'readInFullAt' | 'fullRead' | 'everythingAskedAt'>;

export interface Pace {
  readonly clock: Clock;
  /** Milliseconds between looks; 0 where somebody wants one now. */
  readonly everyMs: number;
}

/** About as many as a vendor's limit allows until somebody looks again. */
const HINTS_AT_A_TIME = 1_000;

/** What the LMS told of, then what it shows as new, or all that there is where that is due. */
export async function readNew(
  deps: ReadNewDeps,
  connected: Source,
  reading: Reading,
  pace: Pace,
  signal: AbortSignal,
): Promise<CertificateTally> {
  if (!connected.certificates) return NOTHING_READ;
  const hints = await deps.certificates.pendingHints(connected.integration.id, HINTS_AT_A_TIME);
  // one that the LMS fails at keeps nothing else from being read
  const told = await readHinted(deps, connected, hints, signal).catch((failure: unknown) => ({ failure }));
  const unclear = hints.filter(({ sourceId }) => sourceId === null);
  const { tally, until } = await readChanged(deps, connected, reading, unclear, pace, signal);
  if (until !== null) {
    const served = unclear.filter(({ receivedAt }) => receivedAt <= until);
    await deps.certificates.serveHints(served.map(({ id }) => id));
  }
  if ('failure' in told) throw told.failure;
  return sum(told, tally);
}

/** How far it was read is noted after what was read is kept. `until` is null where nothing was read, or not to its end. */
async function readChanged(
  deps: ReadNewDeps,
  connected: Source,
  reading: Reading,
  [unclear]: readonly PendingCertificateHint[],
  { clock, everyMs }: Pace,
  signal: AbortSignal,
): Promise<{ readonly tally: CertificateTally; readonly until: Date | null }> {
  const now = clock.now();
  const wanted = whatToRead(
    {
      ...{ ...reading, everyMs, isUnderWay: underWay(reading, now) !== null },
      unclearSince: unclear?.receivedAt ?? null,
      sinceIsReliable: connected.certificates?.sinceIsReliable ?? true,
    },
    now,
  );
  if (!wanted) return { tally: NOTHING_READ, until: null };
  if (wanted.since === null) return readInFull(deps, connected, reading, clock, signal);
  const tally = await readCertificates(deps, connected, wanted.since, signal);
  await deps.certificateReads.note(connected.integration.id, { until: now, inFull: false, everything: null });
  return { tally, until: now };
}
