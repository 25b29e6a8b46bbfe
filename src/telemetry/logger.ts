import { pino } from 'pino';
import type { Logger } from '../ports/logger.ts';

/**
 * One JSON line for each event on standard output. Callers pass ids, counts and codes; as a second line of defence these
 * keys never get out, wherever they stand.
 */
const REDACTED = ['clientSecret', 'apiKey', 'token', 'authorization', 'email', 'firstName', 'lastName', 'password'];

export function createLogger(level: string, process: 'api' | 'worker'): Logger {
  return pino({ level, base: { process }, redact: REDACTED.flatMap((key) => [key, `*.${key}`]) });
}
