import type { ChangeConditions, Integration } from '../../ports/integration-store.ts';
import type { ChangeBody } from './integration-body.ts';

/** What points the integration elsewhere, or opens it there. A secret that is given counts as changed. */
export function movedSettings(former: Integration, { personio = {}, lms = {} }: ChangeBody): string[] {
  const moved = {
    'personio.baseUrl': isOther(personio.baseUrl, former.personio.baseUrl),
    'personio.clientId': personio.clientId !== undefined && personio.clientId !== former.personio.clientId,
    'personio.clientSecret': personio.clientSecret !== undefined,
    'lms.baseUrl': isOther(lms.baseUrl, former.lms.baseUrl),
    'lms.apiUser': lms.apiUser !== undefined && lms.apiUser !== former.lms.apiUser,
    'lms.apiKey': lms.apiKey !== undefined,
    // a run that goes on would count pages of two sizes
    'lms.pageSize': lms.pageSize !== undefined && lms.pageSize !== former.lms.pageSize,
  };
  return Object.entries(moved).flatMap(([setting, isMoved]) => (isMoved ? [setting] : []));
}

/**
 * When pointing elsewhere would hit the wrong accounts: in the middle of a run, which would read one place and write to
 * another, and at another portal while people are linked, whose account ids are plain numbers that belong to strangers
 * there. A new key for the same portal is fine: keys rotate.
 */
export function conditionsOfMove(moved: readonly string[]): ChangeConditions {
  return { atRest: moved.length > 0, unlinked: moved.includes('lms.baseUrl') };
}

function isOther(url: string | undefined, former: string): boolean {
  return url !== undefined && new URL(url).href !== new URL(former).href;
}
