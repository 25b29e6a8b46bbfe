import type { IntegrationId, LearnerId } from '../../domain/ids.ts';
import type { ProbedCapabilities } from '../../domain/probed-capabilities.ts';
import type { Connected, Connections } from '../../ports/connections.ts';
import type { Integration, IntegrationStore } from '../../ports/integration-store.ts';
import type { LinkStore } from '../../ports/link-store.ts';
import type { PreparedProbe, ProbeReport } from '../../ports/lms-probe.ts';
import type { ProbeStore } from '../../ports/probe-store.ts';
import type { RunStore } from '../../ports/run-store.ts';
import { PROBE_GOES_ON } from '../http/known-errors.ts';
import { requireNoOpenRun } from '../integrations/run-goes-on.ts';
import { NotConnected } from './not-connected.ts';
import { unfitAccount } from './unfit-account.ts';

export interface ProbesDeps {
  readonly connections: Pick<Connections, 'open'>;
  readonly integrations: Pick<IntegrationStore, 'list'>;
  readonly links: Pick<LinkStore, 'all'>;
  readonly runs: Pick<RunStore, 'openRuns'>;
  readonly probing: ProbeStore;
}

export interface ProbeOutcome {
  /** What was found about the account before anything was written. */
  readonly prepared: Pick<PreparedProbe, 'learner' | 'intentions'>;
  /** Null for a dry run. */
  readonly report: ProbeReport | null;
  /** What is known of the portal from now on; null where the integration went elsewhere meanwhile. */
  readonly probed: ProbedCapabilities | null;
}

/** Settles, on a live portal with one disposable account, what a vendor's documentation leaves open. */
export interface Probes {
  /** Only reads: finds the account, refuses one that is somebody's, and says what a probe would do. */
  prepare(integration: Integration, email: string, signal: AbortSignal): Promise<ProbeOutcome>;
  /** The whole of it. `signal` ends the questions; what was written is put back all the same. */
  probe(integration: Integration, email: string, signal: AbortSignal): Promise<ProbeOutcome>;
  /** When every probe under way has put back what it wrote. */
  settled(): Promise<void>;
}

/** For the questions; putting back has a time of its own. */
const DEADLINE_MS = 180_000;

export function createProbes(deps: ProbesDeps): Probes {
  const { connections, runs, probing } = deps;
  const goingOn = new Set<Promise<unknown>>();

  /** A run that began meanwhile would read with one page size and go on with another. */
  async function alone<Result>(id: IntegrationId, work: (lost: AbortSignal) => Promise<Result>): Promise<Result> {
    const hold = await probing.hold(id);
    if (!hold) throw PROBE_GOES_ON;
    try {
      await requireNoOpenRun(runs, id, { meanwhile: 'its portal cannot be probed', afterwards: 'probe again' });
      return await work(hold.lost);
    } finally {
      await hold.release();
    }
  }

  async function connect(id: IntegrationId): Promise<Connected> {
    const connected = await connections.open(id);
    if ('problems' in connected) throw new NotConnected(connected.problems);
    return connected;
  }

  async function probe(integrationId: IntegrationId, email: string, signal: AbortSignal): Promise<ProbeOutcome> {
    const connected = await connect(integrationId);
    const prepared = await prepareSafely(deps, connected, email, signal);
    const report = await prepared.run(signal);
    const { id, lms, probed: former } = connected.integration;
    const settledAny = Object.keys(report.probed).length > 0;
    const probed = settledAny ? await probing.save(id, lms.baseUrl, report.probed) : former;
    return { prepared, report, probed };
  }

  return {
    async prepare({ id }, email, signal) {
      const connected = await connect(id);
      const prepared = await prepareSafely(deps, connected, email, within(signal));
      return { prepared, report: null, probed: connected.integration.probed };
    },
    async probe({ id }, email, signal) {
      const going = alone(id, (lost) => probe(id, email, within(AbortSignal.any([signal, lost]))));
      goingOn.add(going);
      return going.finally(() => goingOn.delete(going));
    },
    async settled() {
      await Promise.allSettled(goingOn);
    },
  };
}

function within(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)]);
}

/** Everything that could make the account somebody's is asked before a single write. */
async function prepareSafely(
  deps: ProbesDeps,
  { integration, hr, lms }: Connected,
  email: string,
  signal: AbortSignal,
): Promise<PreparedProbe> {
  if (await hr.hasAddress(email, signal)) throw unfitAccount('employees-address');
  const probe = await lms.prepareProbe(email, signal);
  if (probe.learner && (await isLinked(deps, integration, probe.learner.id))) throw unfitAccount('linked');
  if (probe.unfit) throw unfitAccount(probe.unfit);
  return probe;
}

/** In any integration with that host: several may serve one portal, each with employees of its own. */
async function isLinked({ integrations, links }: ProbesDeps, own: Integration, learnerId: LearnerId): Promise<boolean> {
  const { origin } = new URL(own.lms.baseUrl);
  for (const { id, lms } of await integrations.list()) {
    if (new URL(lms.baseUrl).origin !== origin) continue;
    if ((await links.all(id)).some((link) => link.learnerId === learnerId)) return true;
  }
  return false;
}
