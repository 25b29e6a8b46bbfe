/** Shutting down, crashed, starting up, too many clients (SQLSTATE), or no way there: worth another try. */
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

/** Whether an error says that the store is not there at the moment, rather than that it refused. */
export function isStoreAway(error: unknown): boolean {
  const code = errorCode(error);
  if (code !== null && TRANSIENT.has(code)) return true;
  return /Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable|Query read timeout/i.test(
    messageOf(error),
  );
}

/** Whether the store refused a value: one it cannot hold (class 22), or cannot look up again (54). No other try will help. */
export function refusesValue(error: unknown): boolean {
  return /^(22|54)...$/.test(errorCode(error) ?? '');
}

/** The store's error code, through the wrapper that the query builder puts around it. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? errorCode(error.cause) : null;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return `${error.message} ${messageOf(error.cause)}`;
}
