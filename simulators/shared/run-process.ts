import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

export type Started = { url: string; close(): Promise<void> };
type Values = Record<string, string | undefined>;

/** The life of a simulator process: one JSON line when it listens, gone as soon as its parent is. */
export async function runProcess(
  names: readonly string[],
  start: (values: Values) => Promise<Started & Record<string, unknown>>,
): Promise<void> {
  process.on('disconnect', () => process.exit(0));
  process.on('SIGTERM', () => process.exit(0));
  process.on('SIGINT', () => process.exit(0));
  try {
    const { url, close: _close, ...rest } = await start(readArguments(names));
    process.stdout.write(`${JSON.stringify({ listening: url, pid: process.pid, ...rest })}\n`);
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    process.exit(1);
  }
}

function readArguments(names: readonly string[]): Values {
  const options: ParseArgsOptionsConfig = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  return parseArgs({ options, strict: true }).values as Values;
}

export function wholeNumber(values: Values, name: string, fallback: number): number {
  const text = values[name];
  if (text === undefined) return fallback;
  if (!/^\d+$/.test(text)) throw new Error(`--${name} is a whole number, not "${text}".`);
  return Number(text);
}

export function oneOf<T extends string>(values: Values, name: string, allowed: readonly [T, ...T[]]): T {
  const text = values[name] ?? allowed[0];
  const found = allowed.find((word) => word === text);
  if (found === undefined) throw new Error(`--${name} is one of ${allowed.join(', ')}, not "${text}".`);
  return found;
}

function sentence(error: unknown): string {
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken; choose another or use --port 0.`;
  return message ?? String(error);
}
