import { mayActAs, type Role } from '../../domain/role.ts';
import { ApiError } from '../http/api-error.ts';
import type { Principal } from '../http/principal.ts';

export function requireRole({ role, user }: Principal, needed: Role): void {
  if (mayActAs(role, needed)) return;
  if (user)
    throw new ApiError({
      code: 'role-too-low',
      detail: `This needs the role ${needed}; you have the role ${role}.`,
      remedy: `Ask an admin of this installation to do it, or to give you the role ${needed}.`,
    });
  throw new ApiError({
    code: 'role-too-low',
    detail: `This call needs the role ${needed}; your token has the role ${role}.`,
    remedy: `Use a token with the role ${needed}, or ask an admin of this installation for one.`,
  });
}
