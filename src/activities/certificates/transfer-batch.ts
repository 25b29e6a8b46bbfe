import { resolveCategory } from '../../domain/certificates/resolve-category.ts';
import type { Stopped, TransferResult } from '../../domain/certificates/transfer-result.ts';
import type { Problem } from '../../domain/problem.ts';
import type { CertificateLedger, CertificateReadStore, LedgerClaim } from '../../ports/certificate-ledger.ts';
import { type Clock, systemClock } from '../../ports/clock.ts';
import type { Connected } from '../../ports/connections.ts';
import type { HoldStore } from '../../ports/hold-store.ts';
import type { ImportStore } from '../../ports/import-store.ts';
import type { Integration, IntegrationStore } from '../../ports/integration-store.ts';
import type { Logger } from '../../ports/logger.ts';
import type { RecordWriter } from '../../ports/record-writer.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { holdLease } from '../hold-lease.ts';
import { askOnce } from './ask-once.ts';
import { countFaults } from './faults.ts';
import { watchLmsFiles } from './lms-files.ts';
import { noteLms } from './note-lms.ts';
import { readLists } from './read-lists.ts';
import { openScratchFolder } from './scratch-folder.ts';
import { type Dealt, TransferStopped } from './transfer-context.ts';
import { transferInLanes } from './transfer-lanes.ts';

export interface BatchDeps {
  readonly integrations: Pick<IntegrationStore, 'read'>;
  readonly ledger: CertificateLedger;
  readonly certificateReads: Pick<CertificateReadStore, 'read' | 'noteLook' | 'noteUncertain' | 'noteMarkersShown'>;
  readonly holds: Pick<HoldStore, 'find'>;
  readonly imports: Pick<ImportStore, 'find' | 'pieces' | 'dropFiled'>;
  readonly records: RecordWriter;
  readonly logger: Logger;
  readonly clock?: Clock;
  /** Where files on their way lie; the system's folder for such things where it is left out. */
  readonly scratchFolder?: string;
}

type Counts = Omit<TransferResult, 'due' | 'stopped'>;
interface BatchResult {
  readonly counts: Counts;
  readonly stopped: Stopped | Problem | null;
}

export const NOTHING_DEALT: Counts = {
  ...{ transferred: 0, wereThere: 0, unconfirmed: 0, waiting: 0, failed: 0, withdrawn: 0 },
};

/** Claims certificates that are due, deals with them, and gives back what it did not get to. */
export async function transferBatch(
  deps: BatchDeps,
  connected: Connected,
  claim: LedgerClaim,
  limit: number,
  stopping: AbortSignal,
): Promise<BatchResult> {
  const { ledger, integrations, certificateReads, imports, clock = systemClock } = deps;
  const counts: Record<keyof Counts, number> = { ...NOTHING_DEALT };
  const whyStopped = async () => stopOf(await integrations.read(claim.integrationId));
  let stopped: BatchResult['stopped'] = await whyStopped();
  if (stopped !== null) return { counts, stopped };

  const lease = holdLease(ledger, claim); // before the claim: it must not seem to last longer than it does
  const folder = await openScratchFolder(deps.scratchFolder);
  try {
    const certificates = await ledger.claim(claim, limit);
    if (certificates.length === 0) return { counts, stopped };
    const reading = await certificateReads.read(claim.integrationId);
    const categoryId = await categoryOf(connected, lease.lost);
    const lms = watchLmsFiles();
    const lists = readLists(deps, connected, claim, reading, lease.lost);
    const vendors = askOnce(connected, lists, certificates, lease.lost);
    await transferInLanes(
      {
        ...{ ...deps, ...vendors, clock, connected, claim, lease, stopping, categoryId },
        ...{ faults: countFaults(), lms, folder: folder.path },
      },
      certificates,
      async () => {
        stopped ??= await whyStopped();
        return stopped === null;
      },
      (dealt) => count(counts, dealt),
    );
    await noteLms(deps, claim, lms, reading);
    if (certificates.some(({ origin }) => origin === 'import')) await imports.dropFiled(claim.integrationId);
    stopping.throwIfAborted();
    return { counts, stopped };
  } catch (error) {
    if (!(error instanceof TransferStopped)) throw error;
    return { counts, stopped: error.problem };
  } finally {
    lease.release();
    await ledger.release(claim).catch(() => {}); // the claim runs out by itself
    await folder.remove();
  }
}

function stopOf(integration: Integration | null): Stopped | null {
  if (!integration) return 'integration-gone';
  const { certificates, quarantine } = integration;
  if (!certificates.enabled) return 'off';
  if (certificates.paused) return 'paused';
  return quarantine === null ? null : 'quarantined';
}

/** By its name, each time: whoever renames or replaces it in Personio is followed. */
async function categoryOf({ personnelFile, integration }: Connected, signal: AbortSignal): Promise<string> {
  const categories = await personnelFile.readCategories(signal).catch((error: unknown) => {
    if (error instanceof VendorError && error.details.kind === 'access-refused')
      throw new TransferStopped(error.problem);
    throw error;
  });
  const resolved = resolveCategory(integration.certificates.category, categories);
  if ('problem' in resolved) throw new TransferStopped(resolved.problem);
  return resolved.id;
}

function count(counts: Record<keyof Counts, number>, dealt: Dealt): void {
  if (dealt === 'known' || dealt === 'left') return;
  if (dealt === 'put-off') {
    counts.waiting++;
    return;
  }
  switch (dealt.state) {
    case 'transferred':
      counts[dealt.wasThere ? 'wereThere' : 'transferred']++;
      return;
    case 'found': // the LMS is still making its file
      counts.waiting++;
      return;
    default:
      counts[dealt.state]++;
  }
}
