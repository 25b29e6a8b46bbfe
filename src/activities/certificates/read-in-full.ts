import type { CertificateReading, CertificateReadStore, FullRead } from '../../ports/certificate-ledger.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Connected } from '../../ports/connections.ts';
import { type CertificatesDeps, type CertificateTally, keepOwned, NOTHING_READ, sum } from './read-certificates.ts';

export interface ReadInFullDeps extends CertificatesDeps {
  readonly certificateReads: Pick<CertificateReadStore, 'note' | 'noteFullRead'>;
}

/** Longer reads go on with the next look: meanwhile what is known is filed, and what the LMS tells of does not wait. */
const AT_A_TIME_MS = 2 * 60_000;
/** What changed before the place where it goes on is found by the reads after it, which look back a day. */
const STALE_MS = 6 * 60 * 60_000;

/** A read of everything that can go on where it was left; null where there is none. */
export function underWay({ fullRead }: Pick<CertificateReading, 'fullRead'>, now: Date): FullRead | null {
  return fullRead && now.getTime() - fullRead.begunAt.getTime() < STALE_MS ? fullRead : null;
}

/**
 * All that there is, from where the last attempt came to. Its place is kept page by page, so that also a portal whose list takes longer
 * than an attempt is read to its end some day. `until` is null where that is still to come.
 */
export async function readInFull(
  { certificates: store, certificateReads }: ReadInFullDeps,
  { integration, certificates: source }: Pick<Connected, 'integration' | 'certificates'>,
  reading: Pick<CertificateReading, 'fullRead' | 'everythingAskedAt'>,
  clock: Clock,
  signal: AbortSignal,
): Promise<{ readonly tally: CertificateTally; readonly until: Date | null }> {
  const { id } = integration;
  const now = clock.now();
  const former = underWay(reading, now);
  const { begunAt, everythingAskedAt } = former ?? { begunAt: now, everythingAskedAt: reading.everythingAskedAt };
  const from = former?.cursor ?? null;
  let { unlinked, unreadable } = former?.leftOut ?? NOTHING_READ;
  let [tally, place, noted] = [NOTHING_READ, from, from];

  async function notePlace(): Promise<void> {
    if (place === null || place === noted) return;
    await certificateReads.noteFullRead(id, {
      cursor: place,
      begunAt,
      everythingAskedAt,
      leftOut: { unlinked, unreadable },
    });
    noted = place;
  }

  for await (const page of source?.readCertificates({ since: null, cursor: from }, signal) ?? []) {
    signal.throwIfAborted();
    await notePlace(); // of the page before: whatever fits on one page costs nothing
    const kept = await keepOwned(store, integration, page.certificates);
    const ofPage = sum(kept, { ...NOTHING_READ, unreadable: page.unreadable });
    tally = sum(tally, ofPage);
    unlinked += ofPage.unlinked;
    unreadable += ofPage.unreadable;
    place = page.cursor;
    if (clock.now().getTime() - now.getTime() < AT_A_TIME_MS || place === null || place === from) continue;
    await notePlace();
    return { tally, until: null };
  }
  const leftOut = { unlinked, unreadable };
  await certificateReads.note(id, { until: begunAt, inFull: true, everything: everythingAskedAt, leftOut });
  return { tally, until: begunAt };
}
