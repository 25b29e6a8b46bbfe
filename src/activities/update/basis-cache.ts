import type { IntegrationId } from '../../domain/ids.ts';
import type { Connected } from '../../ports/connections.ts';
import { type PersonBasis, readBasis } from '../person/read-basis.ts';

/** Attributes and groups change seldom; asked for every person they would be half of all calls. */
const KEPT_MS = 60_000;

/** What single people are planned on, read at most once a minute by this process, and again when the integration was changed. */
export function createBasisCache(now: () => number = Date.now) {
  const kept = new Map<IntegrationId, { revision: number; until: number; basis: Promise<PersonBasis> }>();
  return (connected: Connected, signal: AbortSignal): Promise<PersonBasis> => {
    const { id, revision } = connected.integration;
    const known = kept.get(id);
    if (known && known.revision === revision && known.until > now()) return known.basis;
    const basis = readBasis(connected, signal);
    const entry = { revision, until: now() + KEPT_MS, basis };
    kept.set(id, entry);
    basis.then(
      ({ problems }) => problems.some(({ severity }) => severity === 'error') && forget(id, entry),
      () => forget(id, entry), // also where whoever asked first was cancelled
    );
    return basis;
  };

  function forget(id: IntegrationId, entry: unknown): void {
    if (kept.get(id) === entry) kept.delete(id);
  }
}
export type BasisCache = ReturnType<typeof createBasisCache>;
