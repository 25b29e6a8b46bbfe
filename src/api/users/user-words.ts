import { z } from 'zod';
import { ApiError } from '../http/api-error.ts';

/** As people write themselves. Line breaks and other invisible characters could pass for something else in a list. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, 'must be a name on one line');

export function emailTaken(): ApiError {
  return new ApiError({
    code: 'email-taken',
    detail: 'Somebody has this e-mail address here already.',
    remedy: 'Look for them among the users; give them a new link or another role instead of a second account.',
  });
}

export function lastAdmin(): ApiError {
  return new ApiError({
    code: 'last-admin',
    detail: 'Nobody would be left who can sign in as admin.',
    remedy: 'Make somebody else an admin first, and let them sign in once.',
  });
}
