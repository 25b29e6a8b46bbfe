import { tokenState } from '../../domain/token-state.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Principal } from '../http/principal.ts';

const EVERY_MS = 5_000;

/** For an answer that lasts: whether token or session still hold with which it was begun, looked up every five seconds at most. */
export function stillValid(
  { apiTokens, sessions, clock }: Pick<ApiDependencies, 'apiTokens' | 'sessions' | 'clock'>,
  { tokenId, user }: Principal,
): () => Promise<boolean> {
  let askedMs = performance.now();
  return async () => {
    if ((tokenId === null && !user) || performance.now() - askedMs < EVERY_MS) return true;
    askedMs = performance.now();
    if (user) return (await sessions.find(user.sessionHash).catch(() => 'store away' as const)) !== null;
    if (tokenId === null) return true;
    const token = await apiTokens.find(tokenId).catch(() => 'store away' as const);
    return token === 'store away' || (token !== null && tokenState(token, clock.now()) === 'active');
  };
}
