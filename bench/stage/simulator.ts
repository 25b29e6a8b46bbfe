import { join } from 'node:path';
import { firstLine, startNode } from './node-process.ts';

export interface Counters {
  readonly calls: Readonly<
    Record<string, { readonly total: number; readonly byStatus: Readonly<Record<string, number>> }>
  >;
  readonly inFlight: number;
  readonly maxInFlight: number;
  readonly firstCallAt: string | null;
  readonly lastCallAt: string | null;
  readonly creates?: number;
  readonly duplicateCreates?: number;
}

interface Listening {
  readonly listening: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly apiUser?: string;
  readonly apiKey?: string;
}

/** A vendor as a process of its own, with the window through which it is watched. */
export interface Simulator extends Listening {
  counters(): Promise<Counters>;
  resetCounters(): Promise<unknown>;
  set(settings: object): Promise<unknown>;
  read<Answer>(path: string): Promise<Answer>;
  call<Answer>(method: string, path: string, body?: object): Promise<Answer>;
}

export async function startSimulator(
  vendor: 'personio' | 'elearnio' | 'learnupon',
  args: Readonly<Record<string, string | number>>,
  logs: string,
  cleanup: AsyncDisposableStack,
): Promise<Simulator> {
  const program = {
    file: `simulators/${vendor}/main.ts`,
    args: Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)]),
    log: join(logs, `${vendor}.log`),
  };
  const running = startNode(program, 'pipe');
  cleanup.defer(() => running.stop(2_000));
  const said = await firstLine<Listening>(running, program);

  async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const init =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const answer = await fetch(`${said.listening}/_sim/${path}`, { method, ...init });
    if (!answer.ok) throw new Error(`${vendor} simulator: ${method} ${path} answered ${answer.status}`);
    return (await answer.json()) as Answer;
  }
  return {
    ...said,
    counters: () => ask('GET', 'counters'),
    resetCounters: () => ask('POST', 'counters/reset'),
    set: (settings) => ask('PUT', 'settings', settings),
    read: (path) => ask('GET', path),
    call: ask,
  };
}
