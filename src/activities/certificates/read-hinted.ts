import type { CertificateStore, PendingCertificateHint } from '../../ports/certificate-store.ts';
import type { Connected } from '../../ports/connections.ts';
import { VendorError, type VendorErrorKind } from '../../ports/vendor-error.ts';
import { type CertificateTally, keepOwned, NOTHING_READ, sum } from './read-certificates.ts';

interface HintedDeps {
  readonly certificates: Pick<CertificateStore, 'keep' | 'serveHints' | 'noteInVain'>;
}

/**
 * Certificates that an LMS told of since the last time: each is read afresh, since an event is a hint and no proof. Repeatable; what fails
 * stays to be looked into. Events that do not say which one are left to whoever reads what changed.
 */
export async function readHinted(
  deps: HintedDeps,
  connected: Pick<Connected, 'integration' | 'certificates'>,
  hints: readonly PendingCertificateHint[],
  signal: AbortSignal,
): Promise<CertificateTally> {
  let tally = NOTHING_READ;
  const failures: unknown[] = [];
  for (const [sourceId, ofOne] of Map.groupBy(hints, (hint) => hint.sourceId)) {
    if (sourceId === null) continue;
    try {
      tally = sum(tally, await lookInto(deps, connected, sourceId, ofOne, signal));
    } catch (error) {
      if (!isOf(error, 'server-error')) throw error;
      failures.push(error); // it may be about this one alone
    }
  }
  if (failures.length > 0) throw failures[0];
  return tally;
}

async function lookInto(
  { certificates: store }: HintedDeps,
  { integration, certificates: source }: Pick<Connected, 'integration' | 'certificates'>,
  sourceId: string,
  hints: readonly PendingCertificateHint[],
  signal: AbortSignal,
): Promise<CertificateTally> {
  signal.throwIfAborted();
  const ids = hints.map(({ id }) => id);
  const certificate = await source?.readCertificate(sourceId, signal).catch((error) => {
    if (isOf(error, 'bad-answer', 'refused')) return null; // repeating will hardly help, and must not hold up the others
    throw error;
  });
  if (!certificate) {
    await store.noteInVain(ids);
    return NOTHING_READ;
  }
  const kept = await keepOwned(store, integration, [certificate]);
  await store.serveHints(ids);
  return kept;
}

function isOf(error: unknown, ...kinds: readonly VendorErrorKind[]): boolean {
  return error instanceof VendorError && kinds.includes(error.details.kind);
}
