import type { Integration } from '../../ports/integration-store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import type { ChangeBody } from './integration-body.ts';
import { requireNoOpenRun } from './run-goes-on.ts';

/**
 * Refuses to point an integration elsewhere where that would hit the wrong accounts: in the middle of a run, which would
 * read one place and write to another, and at another portal while people are linked, whose account ids are plain numbers
 * that belong to strangers there. A new key for the same portal is fine: keys rotate.
 */
export async function requireMayMove(
  former: Integration,
  body: ChangeBody,
  { runs, links }: Pick<ApiDependencies, 'runs' | 'links'>,
): Promise<void> {
  const moved = movedSettings(former, body);
  if (moved.length === 0) return;
  await requireNoOpenRun(runs, former.id, {
    meanwhile: `${moved.join(', ')} cannot be changed now`,
    afterwards: 'change it; name, settings and rates can be changed at any time',
  });
  if (moved.includes('lms.baseUrl') && (await links.any(former.id))) throw PORTAL_IN_USE;
}

/** Where the integration points and what opens it. A secret that is given counts as changed. */
function movedSettings(former: Integration, { personio = {}, lms = {} }: ChangeBody): string[] {
  const moved = {
    'personio.baseUrl': isOther(personio.baseUrl, former.personio.baseUrl),
    'personio.clientId': personio.clientId !== undefined && personio.clientId !== former.personio.clientId,
    'personio.clientSecret': personio.clientSecret !== undefined,
    'lms.baseUrl': isOther(lms.baseUrl, former.lms.baseUrl),
    'lms.apiKey': lms.apiKey !== undefined,
  };
  return Object.entries(moved).flatMap(([setting, isMoved]) => (isMoved ? [setting] : []));
}

function isOther(url: string | undefined, former: string): boolean {
  return url !== undefined && new URL(url).href !== new URL(former).href;
}

const PORTAL_IN_USE = new ApiError({
  status: 409,
  code: 'portal-in-use',
  title: 'Conflict',
  detail:
    'Employees are linked to accounts of the present portal; at another address the same account ids may belong to other people. So lms.baseUrl stays as it is.',
  remedy: 'Make a new integration for the other portal; this one keeps its accounts.',
});
