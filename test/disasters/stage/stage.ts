import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiRun } from '../../support/installation.ts';
import type { Company } from './company.ts';
import type { Account, Portal } from './portal.ts';

/** A call of our API that is not repeated, whatever it answers. */
export type Ask = <Answer = unknown>(method: string, path: string, body?: unknown) => Promise<Answer>;

/** One invented company, its portal, and the integration between them on a running installation. */
export interface Stage {
  readonly integrationId: string;
  readonly company: Company;
  readonly portal: Portal;
  readonly ask: Ask;
  /** Starts a sync, or joins the one that goes on; answers the run's id. */
  start(): Promise<string>;
  run(runId: string): Promise<ApiRun>;
  /** The run when it has ended or waits for a person. */
  rest(runId: string, timeoutMs?: number): Promise<ApiRun>;
  /** A sync from its start to its rest. */
  sync(): Promise<ApiRun>;
  /** A sync whose plan somebody approves should it wait. */
  approvedSync(): Promise<ApiRun>;
  approve(runId: string): Promise<ApiRun>;
  /** Approves, and does not wait for what comes of it. */
  release(runId: string): Promise<void>;
  /** To the end, whatever is killed meanwhile; approves where it waits. */
  finish(runId: string): Promise<ApiRun>;
  /** Brings both sides into step and forgets what was counted for it: what the portal then holds. */
  inStep(): Promise<readonly Account[]>;
  /** How it went, for the table: status and the codes of problems and guards. */
  told(run: ApiRun): Promise<string>;
  until(what: string, holds: () => Promise<boolean>, timeoutMs?: number): Promise<void>;
}

const LOOK_EVERY_MS = 100;

export function createStage(parts: Pick<Stage, 'integrationId' | 'company' | 'portal' | 'ask'>): Stage {
  const { integrationId, portal, ask } = parts;
  const run = (runId: string) => ask<ApiRun>('GET', `/runs/${runId}`);

  async function until(what: string, holds: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
    for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(LOOK_EVERY_MS))
      if (await holds()) return;
    throw new Error(`waited in vain until ${what}`);
  }

  async function restOf(runId: string, timeoutMs = 120_000): Promise<ApiRun> {
    let latest: ApiRun | undefined;
    await until(
      `run ${runId} has ended or waits`,
      async () => {
        latest = await run(runId).catch(() => undefined); // asked again while the API is on its way back
        return latest !== undefined && !['queued', 'planning', 'applying', 'paused'].includes(latest.status);
      },
      timeoutMs,
    );
    return latest as ApiRun;
  }

  const start = async () => (await ask<{ runId: string }>('POST', `/integrations/${integrationId}/runs`, {})).runId;
  const sync = async () => restOf(await start());

  async function release(runId: string): Promise<void> {
    const { planHash } = await run(runId);
    await ask('POST', `/runs/${runId}/approve`, { planHash });
    await until('the approved run goes on', async () => (await run(runId)).status !== 'waiting');
  }

  async function approve(runId: string): Promise<ApiRun> {
    await release(runId);
    return restOf(runId);
  }

  async function finish(runId: string): Promise<ApiRun> {
    for (const deadline = Date.now() + 240_000; ; await sleep(LOOK_EVERY_MS)) {
      const rested = await restOf(runId);
      if (rested.status !== 'waiting' || Date.now() > deadline) return rested;
      await release(runId).catch(() => {}); // asked again when the API and what it needs are back
    }
  }

  async function approvedSync(): Promise<ApiRun> {
    const rested = await sync();
    return rested.status === 'waiting' ? approve(rested.id) : rested;
  }

  return {
    ...parts,
    run,
    start,
    rest: restOf,
    sync,
    approve,
    release,
    finish,
    approvedSync,
    until,
    async inStep() {
      const first = await approvedSync();
      if (!first.status.startsWith('completed')) throw new Error(`the first sync ended ${first.status}`);
      await portal.forget();
      return portal.accounts();
    },
    async told({ id, status, guard }) {
      const { counts } = await ask<{ counts: { code: string; severity: string }[] }>(
        'GET',
        `/runs/${id}/problems?limit=1`,
      );
      const serious = counts.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      const guarded = status === 'waiting' ? (guard?.findings ?? []) : [];
      const codes = [...guarded.map(({ code }) => code), ...serious];
      return codes.length === 0 ? status : `${status}: ${[...new Set(codes)].slice(0, 4).join(', ')}`;
    },
  };
}
