import { answered, type MatrikelClient, type Schemas } from '../../client/index.ts';
import { describeRun } from '../runs/describe-run.ts';
import { endedWell } from '../runs/run-end.ts';
import { awaitCertificates, filedCertificates } from './await-certificates.ts';
import { confirmFirstRun } from './confirm-first-run.ts';
import { followRun } from './follow-run.ts';
import type { Screen } from './screen.ts';

type Run = Schemas['Run'];
type Integration = Pick<Schemas['Integration'], 'id' | 'name' | 'kind'>;

export type Synced = { integration: Integration; run: Run };

/** Starts a full sync, or joins the one that goes on. */
export async function startRun(api: MatrikelClient, { id }: Integration): Promise<string> {
  const call = api.POST('/api/v1/integrations/{id}/runs', { params: { path: { id } }, body: { kind: 'full' } });
  return (await answered(call)).runId;
}

/** Follows a run to its end, and the certificates that come of it into the personnel files; prints what was done. */
export async function reportRun(
  api: MatrikelClient,
  integration: Integration,
  runId: string,
  screen: Screen,
  stopping: AbortSignal,
): Promise<Synced> {
  const before = await filedCertificates(api, integration);
  let run = await followRun(api, runId, screen, stopping);
  if (await confirmFirstRun(api, run, screen)) run = await followRun(api, runId, screen, stopping);
  const withCertificates = (certificates: number): Run => ({ ...run, counts: { ...run.counts, certificates } });
  // the run counts those that were filed since the sync before it; here each is told of once
  await printRun(api, integration, before === null ? run : withCertificates(0), screen);
  if (before === null || !endedWell(run)) return { integration, run };
  const filed = await awaitCertificates(api, integration, before, screen, stopping);
  return { integration, run: withCertificates(filed) };
}

export async function printRun(api: MatrikelClient, { name }: Integration, run: Run, screen: Screen): Promise<void> {
  const params = { path: { id: run.id }, query: { limit: 1 } };
  const problems = await answered(api.GET('/api/v1/runs/{id}/problems', { params }));
  screen.say(describeRun(name, run, problems.counts));
}

/** The line for programs; its shape is a promise. */
export function resultLine(synced: readonly Synced[]): string {
  const integrations = synced.map(({ integration: { name, kind }, run: { id, status, counts, durationMs } }) => ({
    name,
    kind,
    runId: id,
    status,
    counts,
    durationMs,
  }));
  return JSON.stringify({ integrations });
}

export function allWell(synced: readonly Synced[]): boolean {
  return synced.every(({ run }) => endedWell(run));
}
