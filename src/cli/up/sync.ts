import { endedWell, type Integration, ProblemList, type Run, StartedRun } from './api-answers.ts';
import type { Ask } from './api-client.ts';
import { followRun } from './follow-run.ts';
import type { Screen } from './screen.ts';
import { describeRun } from './summary.ts';

export type Synced = { integration: Integration; run: Run };

/** Starts a full sync, or joins the one that goes on. */
export async function startRun(ask: Ask, integration: Integration): Promise<string> {
  const path = `/integrations/${encodeURIComponent(integration.id)}/runs`;
  return (await ask(StartedRun, 'POST', path, { kind: 'full' })).runId;
}

/** Follows a run to its end and prints what it did. */
export async function reportRun(
  ask: Ask,
  integration: Integration,
  runId: string,
  screen: Screen,
  { stopping, alone }: { stopping: AbortSignal; alone: boolean },
): Promise<Synced> {
  const run = await followRun(ask, runId, screen, stopping, alone);
  await printRun(ask, integration, run, screen);
  return { integration, run };
}

export async function printRun(ask: Ask, { name }: Integration, run: Run, screen: Screen): Promise<void> {
  const problems = await ask(ProblemList, 'GET', `/runs/${encodeURIComponent(run.id)}/problems?limit=1`);
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
    durationMs: durationMs ?? null,
  }));
  return JSON.stringify({ integrations });
}

export function allWell(synced: readonly Synced[]): boolean {
  return synced.every(({ run }) => endedWell(run));
}
