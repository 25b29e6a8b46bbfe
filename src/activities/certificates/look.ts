import { betweenReads } from '../../domain/certificates/between-reads.ts';
import { rests } from '../../domain/certificates/rest-after.ts';
import type { LookResult, Stopped } from '../../domain/certificates/transfer-result.ts';
import { PASSING_CODES } from '../../domain/failures/passing.ts';
import type { IntegrationId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { CertificateBook, CertificateReading, CertificateReadStore } from '../../ports/certificate-ledger.ts';
import { type Clock, systemClock } from '../../ports/clock.ts';
import type { Connected, Connections } from '../../ports/connections.ts';
import type { Integration, IntegrationStore } from '../../ports/integration-store.ts';
import type { Logger } from '../../ports/logger.ts';
import type { ScheduledRuns } from '../../ports/scheduled-runs.ts';
import { isStoreAway } from '../../ports/store-away.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { originOf } from '../failure.ts';
import { heartbeating } from '../heartbeating.ts';
import { pauseCertificates } from './pause-certificates.ts';
import { type CertificateTally, NOTHING_READ } from './read-certificates.ts';
import { type Pace, type ReadNewDeps, readNew } from './read-new.ts';

export interface LookDeps extends ReadNewDeps {
  readonly connections: Pick<Connections, 'open'>;
  readonly integrations: Pick<IntegrationStore, 'read' | 'change'>;
  readonly certificateBook: Pick<CertificateBook, 'tally'>;
  readonly certificateReads: CertificateReadStore;
  readonly scheduledRuns: Pick<ScheduledRuns, 'forget'>;
  readonly heartbeatTimeoutMs: number;
  readonly clock?: Clock;
  readonly logger: Logger;
}

export function createLookActivities(deps: LookDeps) {
  return {
    /**
     * Asks the LMS for certificates, keeps them, and counts what is due. An LMS that does not answer keeps nothing from being filed that is
     * known already; the next look asks again. `due` leaves the LMS alone until its turn by `pollSeconds`. May be repeated.
     */
    async lookForCertificates(integrationId: IntegrationId, when: 'now' | 'due' = 'now'): Promise<LookResult> {
      return heartbeating(deps.logger, (signal) => look(deps, integrationId, when, signal));
    },

    /** Nothing is transferred from now on until somebody resumes it. */
    async pauseCertificates(integrationId: IntegrationId): Promise<void> {
      await heartbeating(deps.logger, () => pauseCertificates(deps.integrations, integrationId));
      deps.logger.warn({ integrationId }, 'Certificates are paused, because their transfer was cancelled in Temporal');
    },
  };
}

async function look(
  deps: LookDeps,
  integrationId: IntegrationId,
  when: 'now' | 'due',
  signal: AbortSignal,
): Promise<LookResult> {
  const clock = deps.clock ?? systemClock;
  const now = clock.now();
  const connected = await deps.connections.open(integrationId);
  if ('problems' in connected) {
    const code = connected.problems[0]?.code ?? 'internal-error';
    if (code === 'integration-gone') await deps.scheduledRuns.forget(integrationId);
    return stoppedFor(code);
  }
  const { certificates, quarantine } = connected.integration;
  if (!certificates.enabled) return stoppedFor('off');
  if (quarantine) return stoppedFor('quarantined');

  const reading = await deps.certificateReads.read(integrationId);
  const everyMs = when === 'now' ? 0 : betweenReads(certificates);
  const { failed, ...counts } = await readOrFail(deps, connected, reading, { clock, everyMs }, signal);
  const { due } = await deps.certificateBook.tally(integrationId);
  const stopped = whyNot(connected.integration, reading, now);
  const begin = due > 0 && stopped === null ? begun(deps, connected.integration) : null;
  return { ...counts, failed, due, stopped, begin };
}

type ReadOrFailed = CertificateTally & Pick<LookResult, 'failed'>;

async function readOrFail(
  deps: LookDeps,
  connected: Connected,
  reading: CertificateReading,
  pace: Pace,
  signal: AbortSignal,
): Promise<ReadOrFailed> {
  const { certificateReads, logger } = deps;
  const { id } = connected.integration;
  const { lookFailed } = reading;
  if (lookFailed && !PASSING_CODES.includes(lookFailed.problem.code) && rests(lookFailed, pace.clock.now()))
    return { ...NOTHING_READ, failed: lookFailed.problem.code };
  try {
    const tally = await readNew(deps, connected, reading, pace, signal);
    if (lookFailed) await certificateReads.noteLook(id, null);
    return { ...tally, failed: null };
  } catch (error) {
    signal.throwIfAborted();
    if (isStoreAway(error)) throw error;
    const problem = problemOf(error);
    if (problem.code === 'internal-error')
      logger.error({ integrationId: id, ...originOf(error) }, 'Certificates could not be read');
    await certificateReads.noteLook(id, problem);
    return { ...NOTHING_READ, failed: problem.code };
  }
}

function problemOf(error: unknown): Problem {
  return error instanceof VendorError ? error.problem : { code: 'internal-error', severity: 'error' };
}

function whyNot({ certificates }: Integration, { transferStopped }: CertificateReading, now: Date): Stopped | null {
  if (certificates.paused) return 'paused';
  return transferStopped && rests(transferStopped, now) ? transferStopped.problem.code : null;
}

function begun({ heartbeatTimeoutMs }: LookDeps, { name }: Integration): LookResult['begin'] {
  return { integrationName: name, heartbeatTimeoutMs };
}

function stoppedFor(stopped: Stopped): LookResult {
  return { ...NOTHING_READ, failed: null, due: 0, stopped, begin: null };
}
