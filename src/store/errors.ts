import { errorCode } from '../ports/store-away.ts';

export function isUniqueViolation(error: unknown): boolean {
  return errorCode(error) === '23505';
}
