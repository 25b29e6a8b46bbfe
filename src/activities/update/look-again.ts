import { isWorthALook } from '../../domain/incremental/worth-a-look.ts';
import { judgeScope } from '../../domain/scope.ts';
import type { Connected } from '../../ports/connections.ts';
import type { PersonRef } from '../../ports/person-run-store.ts';
import { contentHash } from '../content-hash.ts';
import type { BasisCache } from './basis-cache.ts';
import type { UpdateDeps } from './update-deps.ts';

/**
 * The second look, for the price of one read: the account is in step with what Personio says, as a poll would judge it, so that there is no
 * run and no plan. Null where that cannot be said, and somebody has to look closer.
 */
export async function lookAgain(
  { erasures, dueDates, personRuns, polls, hints }: UpdateDeps,
  basisOf: BasisCache,
  connected: Connected,
  { readAgainMs, ...who }: PersonRef & { readonly readAgainMs: number },
  signal: AbortSignal,
): Promise<{ readonly readAgain: boolean } | null> {
  const { integrationId, employeeId } = who;
  const [erased, open] = await Promise.all([erasures.find(integrationId, employeeId), personRuns.open(who)]);
  if (erased || open.length > 0) return null;
  const basis = await basisOf(connected, signal);
  if (basis.problems.some(({ severity }) => severity === 'error')) return null;

  const readAt = await dueDates.now();
  const employee = await connected.hr.readEmployee(employeeId, basis.resolved.needed, signal);
  if (!employee) return null;
  const { verdict } = judgeScope(employee, basis.resolved.scope);
  if (verdict === 'unreadable') return null;
  const fingerprint = (await polls.fingerprints(integrationId, [employeeId])).get(employeeId);
  const seen = { employee, verdict, employeeHash: contentHash(employee), fingerprint };
  if (isWorthALook(seen, connected.integration.settingsVersion)) return null;
  return { readAgain: await hints.serveSecondLook(who, readAt, readAgainMs) };
}
