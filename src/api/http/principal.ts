import type { Response } from 'express';
import type { Role } from '../../domain/role.ts';

/** Who makes a call. */
export interface Principal {
  /** Null for the installation's own token (MATRIKEL_API_TOKEN or the file api-token), and for a person. */
  readonly tokenId: string | null;
  /** Where a person is signed in, and no token came. */
  readonly user?: { readonly id: string; readonly sessionHash: string };
  /** Of a token, or the e-mail address of a person: what the audit log and everything that says who did it goes by. */
  readonly name: string;
  readonly role: Role;
  /** Null where it never ends. */
  readonly expiresAt: Date | null;
}

/** What the check of token or session found out; everything under /api/v1 passes it first, but for what anyone may call. */
export function principalOf(res: Response): Principal {
  return res.locals.principal;
}

export function setPrincipal(res: Response, principal: Principal): void {
  res.locals.principal = principal;
}
