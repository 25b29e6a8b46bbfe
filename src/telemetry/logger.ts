import { pino } from 'pino';
import type { Logger } from '../ports/logger.ts';
import { traceIds } from './trace-ids.ts';

/** In our spelling and, without regard to case, hyphens and underscores, in those of vendors and headers. */
const HIDDEN = new Set([
  ...['clientsecret', 'apikey', 'xapikey', 'token', 'authorization', 'cookie', 'password', 'secret', 'key'],
  ...['email', 'firstname', 'lastname', 'phone', 'birthday', 'birthdate', 'databaseurl', 'smtpurl'],
]);

/**
 * One JSON line for each event on standard output. Callers pass ids, counts and codes; as a second line of defence the keys
 * above never get out, wherever they stand.
 */
export function createLogger(level: string, process: 'api' | 'worker'): Logger {
  return pino({ level, base: { process }, mixin: traceIds, formatters: { log: withoutHidden } });
}

function withoutHidden(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, isHidden(key) ? '[redacted]' : cleaned(value)]),
  );
}

function isHidden(key: string): boolean {
  return HIDDEN.has(key.replaceAll(/[-_]/g, '').toLowerCase());
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  if (value instanceof Error) return value.name; // its message may quote anything, a database's even the row
  const plain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return plain ? withoutHidden(value as Record<string, unknown>) : value;
}
