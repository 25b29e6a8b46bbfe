import { createHmac } from 'node:crypto';
import { Context } from '@temporalio/activity';
import type { IntegrationId } from '../domain/ids.ts';
import type { HintSource } from '../domain/incremental/hint.ts';
import { READ_AGAIN_MS } from '../domain/incremental/read-again.ts';
import { type Changed, isWorthALook } from '../domain/incremental/worth-a-look.ts';
import { quarantineCause } from '../domain/quarantine/causes.ts';
import { resolveSettings } from '../domain/resolved-settings.ts';
import { judgeScope } from '../domain/scope.ts';
import type { Connected, Connections } from '../ports/connections.ts';
import type { HintStore, NewHint } from '../ports/hint-store.ts';
import type { PollStore } from '../ports/poll-store.ts';
import type { ScheduledRuns } from '../ports/scheduled-runs.ts';
import { VendorError } from '../ports/vendor-error.ts';
import { contentHash } from './content-hash.ts';
import { heartbeating } from './heartbeating.ts';
import { readPortalFields } from './portal-fields.ts';
import { enterQuarantineWithoutRun, type QuarantineDeps } from './quarantine.ts';

export interface PollDeps extends QuarantineDeps {
  readonly connections: Connections;
  readonly polls: PollStore;
  readonly hints: Pick<HintStore, 'serveEverything' | 'wantsEverything'>;
  readonly scheduledRuns: Pick<ScheduledRuns, 'forget'>;
  /** Keeps hints and tells the workflows of these people; answers how many were new. */
  takeHints(integrationId: IntegrationId, hints: readonly NewHint[]): Promise<number>;
  readonly planKey: Buffer;
}

/** Counts and a code; nothing about people. */
export type PollResult =
  | { readonly outcome: 'looked'; readonly employees: number; readonly changed: number; readonly hints: number }
  | { readonly outcome: 'skipped'; readonly because: string };

const HOUR_MS = 3_600_000;

export function createPollActivities(deps: PollDeps) {
  const { connections, polls, hints, takeHints, scheduledRuns, planKey, logger } = deps;
  return {
    /**
     * Asks Personio who changed, and passes on whoever is not in step. May be repeated: the same hint counts once. Access that was withdrawn
     * puts the integration into quarantine, as it does at the end of a run.
     */
    async lookForChanges(integrationId: IntegrationId): Promise<PollResult> {
      return heartbeating(logger, async (signal) => {
        const connected = await connections.open(integrationId);
        if ('problems' in connected) {
          const because = connected.problems[0]?.code ?? 'internal-error';
          if (because === 'integration-gone') await scheduledRuns.forget(integrationId);
          return skipped(because);
        }
        if (connected.integration.quarantine) return skipped('quarantined');

        const { mark, now } = await polls.begin(integrationId);
        const source = await sourceOf(hints, connected);
        const window = { since: mark?.since ?? now, source, digest: digestOf(planKey, source, now) };
        const found = await changedPeople(connected, polls, window, signal).catch(orQuarantine(deps, connected));
        if ('because' in found) return found;
        const added = await takeHints(integrationId, found.hints);
        // a webhook may come before its change can be read: a fresh one asks for another look in a minute
        await hints.serveEverything(integrationId, new Date(now.getTime() - READ_AGAIN_MS));
        const counts = { employees: found.employees, changed: found.hints.length };
        await polls.move(integrationId, now, counts);
        return { outcome: 'looked', ...counts, hints: added };
      });
    },
  };
}

/** A credential that was withdrawn is so for everything: said once, instead of failing every few minutes. */
function orQuarantine(deps: PollDeps, { integration }: Connected) {
  return async (error: unknown) => {
    const code = error instanceof VendorError ? quarantineCause(error.problem.code) : null;
    if (code === null) throw error;
    const since = new Date(Context.current().info.scheduledTimestampMs);
    await enterQuarantineWithoutRun(deps, integration, { code, since });
    return skipped(code);
  };
}

function skipped(because: string) {
  return { outcome: 'skipped', because } as const;
}

/** Nothing follows by itself while that is paused, except for what a click found. */
async function sourceOf(hints: Pick<HintStore, 'wantsEverything'>, { integration }: Connected): Promise<HintSource> {
  const { id, schedule } = integration;
  return schedule.paused && (await hints.wantsEverything(id, 'by-hand')) ? 'by-hand' : 'poll';
}

interface Window {
  readonly since: Date;
  readonly source: HintSource;
  readonly digest: (one: Changed) => string;
}

/** Asks for the attributes that a full sync asks for, so that the hash of somebody unchanged is the same. */
async function changedPeople(
  { integration, hr, lms }: Connected,
  polls: Pick<PollStore, 'fingerprints'>,
  { since, source, digest }: Window,
  signal: AbortSignal,
) {
  const { id, settings, settingsVersion, schedule } = integration;
  const [catalogue, fields] = await Promise.all([hr.readCatalogue(signal), readPortalFields(lms, signal)]);
  const { settings: resolved, problems } = resolveSettings(settings, catalogue, lms.can, fields);
  const error = problems.find(({ severity }) => severity === 'error');
  if (error) return skipped(error.code);

  let employees = 0;
  const hints: NewHint[] = [];
  for await (const page of hr.readChanged({ since, timeZone: schedule.timeZone }, resolved.needed, signal)) {
    employees += page.length;
    const fingerprints = await polls.fingerprints(
      id,
      page.map((employee) => employee.id),
    );
    for (const employee of page) {
      const { verdict } = judgeScope(employee, resolved.scope);
      if (verdict === 'unreadable') return skipped('scope-attribute-unreadable');
      const fingerprint = fingerprints.get(employee.id);
      const one = { employee, verdict, employeeHash: contentHash(employee), fingerprint };
      if (isWorthALook(one, settingsVersion)) hints.push({ employeeId: employee.id, source, digest: digest(one) });
    }
  }
  return { employees, hints };
}

/**
 * Whoever stays out of step, because nothing can be done for them, is named by every poll of the window: once an hour is enough. What
 * the account is in step with goes in, so that a change that is taken back, and made again, counts each time.
 */
function digestOf(key: Buffer, source: HintSource, now: Date) {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  return ({ employee, verdict, employeeHash, fingerprint }: Changed): string => {
    const content = verdict === 'out' ? 'out' : employeeHash;
    const text = JSON.stringify([source, employee.id, content, fingerprint ?? null, hour]);
    return createHmac('sha256', key).update(text).digest('base64url');
  };
}
