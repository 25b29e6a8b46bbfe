/** PostgreSQL's error code, through the wrapper that Drizzle puts around it. */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : null;
}

export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === '23505';
}

/** Shutting down, crashed, starting up, too many clients, or no way there: worth another try. */
const TRANSIENT = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);

export function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== null && TRANSIENT.has(code)) return true;
  const message = messageOf(error);
  return /Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable/i.test(
    message,
  );
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return `${error.message} ${messageOf(error.cause)}`;
}
