import { tokenState } from '../../domain/token-state.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Principal } from '../http/principal.ts';

const EVERY_MS = 5_000;

/** For an answer that lasts: whether the token it was begun with still holds, looked up every five seconds at most. */
export function stillValid(
  { apiTokens, clock }: Pick<ApiDependencies, 'apiTokens' | 'clock'>,
  { tokenId }: Principal,
): () => Promise<boolean> {
  let askedMs = performance.now();
  return async () => {
    if (tokenId === null || performance.now() - askedMs < EVERY_MS) return true;
    askedMs = performance.now();
    const token = await apiTokens.find(tokenId).catch(() => 'store away' as const);
    return token === 'store away' || (token !== null && tokenState(token, clock.now()) === 'active');
  };
}
