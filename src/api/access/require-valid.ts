import { tokenState } from '../../domain/token-state.ts';
import type { ApiToken } from '../../ports/api-token-store.ts';
import { ApiError } from '../http/api-error.ts';

/** Who holds a token that ended may know that it did: the text alone proves that it was theirs. */
export function requireValid(token: ApiToken, now: Date): void {
  const state = tokenState(token, now);
  if (state === 'expired')
    throw ended('token-expired', `The token ${token.name} expired at ${token.expiresAt?.toISOString()}.`);
  if (state === 'revoked') throw ended('token-revoked', `The token ${token.name} was revoked.`);
}

function ended(code: 'token-expired' | 'token-revoked', detail: string): ApiError {
  return new ApiError({
    code,
    detail,
    remedy: 'Ask an admin of this installation for a new one (POST /api/v1/tokens).',
  });
}
