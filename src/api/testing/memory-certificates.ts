import { CERTIFICATE_STATES, type CertificateState } from '../../domain/certificates/certificate-state.ts';
import { type CertificateDecision, decisionsFor } from '../../domain/certificates/decisions.ts';
import type { IntegrationId } from '../../domain/ids.ts';
import type {
  CertificateBook,
  CertificateReading,
  CertificateReadStore,
  LedgerCertificate,
} from '../../ports/certificate-ledger.ts';
import type { CertificateTransfers } from '../../ports/certificate-transfers.ts';

const AFTER: Readonly<Record<CertificateDecision, CertificateState>> = {
  retry: 'found',
  filed: 'transferred',
  dismiss: 'dismissed',
  reopen: 'found',
};
const CANCELLED = 'certificates-cancelled';
const LEFT_OUT: readonly CertificateState[] = ['found', 'waiting', 'failed'];

/** The ledger in memory, as far as people see it; rows as a test puts them there. */
export function memoryCertificates(rows: LedgerCertificate[]): CertificateBook {
  const of = (id: IntegrationId) => rows.filter(({ integrationId }) => integrationId === id);
  const put = (row: LedgerCertificate, changes: Partial<LedgerCertificate>): LedgerCertificate => {
    const changed = { ...row, ...changes };
    rows[rows.indexOf(row)] = changed;
    return changed;
  };
  return {
    async list(integrationId, { state, employeeId, limit, before = Number.POSITIVE_INFINITY }) {
      return of(integrationId)
        .filter((row) => row.id < before && (state === undefined || row.state === state))
        .filter((row) => employeeId === undefined || row.employeeId === employeeId)
        .sort((left, right) => right.id - left.id)
        .slice(0, limit);
    },
    read: async (integrationId, id) => of(integrationId).find((row) => row.id === id) ?? null,
    async tally(integrationId) {
      const counts = CERTIFICATE_STATES.map(
        (state) => [state, of(integrationId).filter((row) => row.state === state).length] as const,
      );
      const byState = Object.fromEntries(counts) as Record<CertificateState, number>;
      const moments = of(integrationId).flatMap(({ nextAt }) => (nextAt ? [nextAt] : []));
      const nextAt = moments.sort((left, right) => left.getTime() - right.getTime())[0] ?? null;
      return { byState, due: byState.found, nextAt };
    },
    dueElsewhere: async (integrationId) =>
      rows.filter((row) => row.integrationId !== integrationId && row.state === 'found').length,
    async decide(integrationId, id, decision, decidedBy) {
      const row = of(integrationId).find((one) => one.id === id);
      if (!row || !decisionsFor(row.state).includes(decision)) return null;
      const filed = decision === 'filed' ? { wasThere: true, transferredAt: new Date() } : {};
      return put(row, { state: AFTER[decision], code: null, decidedBy, decidedAt: new Date(), ...filed });
    },
    async decideAll(integrationId, decision, decidedBy) {
      const isMeant = (row: LedgerCertificate) =>
        decision === 'retry' ? row.state === 'failed' : row.state === 'dismissed' && row.code === CANCELLED;
      const meant = of(integrationId).filter(isMeant);
      for (const row of meant) put(row, { state: 'found', code: null, decidedBy, decidedAt: new Date() });
      return meant.length;
    },
    async dismissAll(integrationId, decidedBy) {
      const left = of(integrationId).filter(({ state }) => LEFT_OUT.includes(state));
      for (const row of left) put(row, { state: 'dismissed', code: CANCELLED, decidedBy, decidedAt: new Date() });
      return left.length;
    },
    filedSince: async (integrationId, since) =>
      of(integrationId).filter(
        ({ state, wasThere, transferredAt }) =>
          state === 'transferred' && !wasThere && transferredAt !== null && transferredAt >= since,
      ).length,
  };
}

const NEVER_READ: CertificateReading = {
  ...{
    readUntil: null,
    readInFullAt: null,
    fullRead: null,
    leftOut: null,
    everythingAskedAt: null,
    uncertainBefore: null,
    markersShownAt: null,
  },
  ...{ lookFailed: null, transferStopped: null },
};

/** How far the LMS was read; a test sets what it wants to have happened. */
export function memoryCertificateReads() {
  const readings = new Map<IntegrationId, CertificateReading>();
  const read = (id: IntegrationId) => readings.get(id) ?? NEVER_READ;
  return {
    read: async (id) => read(id),
    askForEverything: async (id) => void readings.set(id, { ...read(id), everythingAskedAt: new Date() }),
    set: (id: IntegrationId, changes: Partial<CertificateReading>) => readings.set(id, { ...read(id), ...changes }),
  } satisfies Pick<CertificateReadStore, 'read' | 'askForEverything'> & Record<string, unknown>;
}

/** What was started, in order; `goesOn` is what a test says. */
export function memoryTransfers() {
  const transfers: CertificateTransfers & { started: IntegrationId[]; going: boolean | null } = {
    started: [],
    going: false,
    async start(id) {
      transfers.started.push(id);
      return transfers.going !== null;
    },
    hinted: async () => {},
    ended: async () => true,
    goesOn: async () => transfers.going,
  };
  return transfers;
}
