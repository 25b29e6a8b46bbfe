import { mayActAs, type Role } from '../../domain/role.ts';
import { ApiError } from '../http/api-error.ts';
import type { Principal } from '../http/principal.ts';

export function requireRole({ role }: Principal, needed: Role): void {
  if (mayActAs(role, needed)) return;
  throw new ApiError({
    code: 'role-too-low',
    detail: `This call needs the role ${needed}; your token has the role ${role}.`,
    remedy: `Use a token with the role ${needed}, or ask an admin of this installation for one.`,
  });
}
