import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CliOptions {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** `matrikel` as a user or a script runs it: a process of its own, against the API of that environment. */
export function cliFor(env: Readonly<Record<string, string>>) {
  function start(args: readonly string[], more: CliOptions = {}) {
    const { MATRIKEL_API_TOKEN: _token, LANG: _lang, LC_ALL: _all, NO_COLOR: _color, ...inherited } = process.env;
    const child = spawn(process.execPath, [PROGRAM, ...args], { env: { ...inherited, ...env, ...more.env } });
    child.stdin.end(more.stdin ?? '');
    return { child, ...outputOf(child) };
  }
  return { start, run: (args: readonly string[], more?: CliOptions) => start(args, more).ended };
}

function outputOf(child: ChildProcess) {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name]?.on('data', (chunk) => (said[name] += chunk));
  const ended = once(child, 'close').then(([code]): CliResult => ({ code, ...said }));
  return { said, ended };
}
