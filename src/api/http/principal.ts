import type { Response } from 'express';
import type { Role } from '../../domain/role.ts';

/** Who makes a call. */
export interface Principal {
  /** Null for the installation's own token (MATRIKEL_API_TOKEN or the file api-token). */
  readonly tokenId: string | null;
  readonly name: string;
  readonly role: Role;
  /** Null where it never ends. */
  readonly expiresAt: Date | null;
}

/** What the check of the token found out; everything under /api/v1 that has an endpoint passes it first. */
export function principalOf(res: Response): Principal {
  return res.locals.principal;
}

export function setPrincipal(res: Response, principal: Principal): void {
  res.locals.principal = principal;
}
