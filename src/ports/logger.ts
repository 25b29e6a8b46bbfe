/** What we use of pino: a fixed sentence and values beside it. Ids, counts and codes; no names, addresses or secrets. */
export interface Logger {
  info(values: Readonly<Record<string, unknown>>, sentence: string): void;
  warn(values: Readonly<Record<string, unknown>>, sentence: string): void;
  error(values: Readonly<Record<string, unknown>>, sentence: string): void;
}

export const silent: Logger = { info() {}, warn() {}, error() {} };
