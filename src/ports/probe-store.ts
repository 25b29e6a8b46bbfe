import type { IntegrationId } from '../domain/ids.ts';
import type { Probed, ProbedCapabilities } from '../domain/probed-capabilities.ts';

/** A probe of the integration goes on, so no run of it can begin. */
export class ProbeGoesOnError extends Error {
  override readonly name = 'ProbeGoesOnError';
  constructor() {
    super('a probe of this integration goes on');
  }
}

/** Keeps the integration for one probe. */
interface ProbeHold {
  /** Aborted when the hold is lost, as with a store that went away: then a run may begin. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

export interface ProbeStore {
  /** Until it is released no other probe and no run of the integration begins; ends with this process. Null: another holds it. */
  hold(id: IntegrationId): Promise<ProbeHold | null>;
  /**
   * Adds what was found to what earlier probes found, as a change of the integration. Null, and nothing is stored, where the
   * integration is gone or leads to another portal by now, or where a run began because the hold was lost.
   */
  save(id: IntegrationId, baseUrl: string, found: Probed): Promise<ProbedCapabilities | null>;
}
