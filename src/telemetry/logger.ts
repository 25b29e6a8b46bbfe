import { pino } from 'pino';
import type { Logger } from '../ports/logger.ts';

const HIDDEN = new Set([
  'clientSecret',
  'apiKey',
  'token',
  'authorization',
  'email',
  'firstName',
  'lastName',
  'password',
]);

/**
 * One JSON line for each event on standard output. Callers pass ids, counts and codes; as a second line of defence the keys
 * above never get out, wherever they stand.
 */
export function createLogger(level: string, process: 'api' | 'worker'): Logger {
  return pino({ level, base: { process }, formatters: { log: withoutHidden } });
}

function withoutHidden(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, HIDDEN.has(key) ? '[redacted]' : cleaned(value)]),
  );
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  const plain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return plain ? withoutHidden(value as Record<string, unknown>) : value;
}
