import { parseArgs } from 'node:util';
import { Explained } from '../src/servers/explained.ts';

export interface Options {
  /** Names of scenarios; empty means all. */
  readonly scenarios: readonly string[];
  /** Replace what a scenario takes by itself. */
  readonly employees: number | null;
  readonly rounds: number | null;
  readonly latencyMs: number | null;
  readonly seconds: number | null;
  /** Where the results go instead of results.json. */
  readonly out: string | null;
  /** Exit code 1 where a figure is missed. */
  readonly strict: boolean;
  /** Folder for a CPU profile of each worker. */
  readonly profile: string | null;
}

export const USAGE = `npm run bench -- [scenario ...] [--employees N] [--rounds N] [--latency-ms N] [--seconds N] [--out FILE] [--strict] [--profile FOLDER]`;

export function readOptions(args: readonly string[], known: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Explained(`There is no scenario ${unknown}. Known: ${known.join(', ')}.`, 2);
  return {
    scenarios: positionals,
    employees: wholeNumber(values.employees, '--employees', 39), // the smallest company that the simulators found
    rounds: wholeNumber(values.rounds, '--rounds', 1),
    latencyMs: wholeNumber(values['latency-ms'], '--latency-ms', 0),
    seconds: wholeNumber(values.seconds, '--seconds', 1),
    out: values.out ?? null,
    strict: values.strict,
    profile: values.profile ?? null,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    employees: text,
    rounds: text,
    'latency-ms': text,
    seconds: text,
    out: text,
    profile: text,
    strict: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Explained(`${error instanceof Error ? error.message : error}\n${USAGE}`, 2);
  }
}

function wholeNumber(text: string | undefined, name: string, least: number): number | null {
  if (text === undefined) return null;
  if (/^\d+$/.test(text) && Number(text) >= least) return Number(text);
  throw new Explained(`${name} is a whole number of at least ${least}, not "${text}".`, 2);
}
