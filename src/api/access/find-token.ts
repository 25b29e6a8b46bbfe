import type { Request } from 'express';
import type { ApiToken, ApiTokenStore } from '../../ports/api-token-store.ts';
import { notFound } from '../http/api-error.ts';
import { idOf } from '../http/ids.ts';

/** The token of the address, by id or name. */
export async function tokenOf(req: Request, apiTokens: ApiTokenStore): Promise<ApiToken> {
  const token = await apiTokens.find(idOf(req, 'token'));
  if (!token) throw notFound('token');
  return token;
}
