import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Explained } from '../../src/servers/explained.ts';
import { lastLines, openLog } from '../../src/servers/log-file.ts';
import { type Running, runningChild } from '../../src/servers/running.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface NodeProgram {
  readonly file: string;
  readonly args?: readonly string[];
  readonly nodeArgs?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly log: string;
}

export interface NodeProcess extends Running {
  readonly pid: number;
  readonly child: ChildProcess;
}

/**
 * One of our TypeScript programs. Its own process group keeps Ctrl-C away from it, so that everything is stopped in order; the
 * IPC channel tells it when we are gone.
 */
export function startNode(program: NodeProgram, stdout: 'log' | 'pipe' = 'log'): NodeProcess {
  const { file, args = [], nodeArgs = [], env = process.env, log } = program;
  const output = openLog(log);
  const child = spawn(process.execPath, [...nodeArgs, join(ROOT, file), ...args], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ['ignore', stdout === 'pipe' ? 'pipe' : output, output, 'ipc'],
  });
  closeSync(output);
  return { ...runningChild(child, null), child, pid: child.pid ?? 0 };
}

/** What a program says first: one line of JSON. */
export async function firstLine<Said>({ child, ended }: NodeProcess, { file, log }: NodeProgram): Promise<Said> {
  if (!child.stdout) throw new Error(`${file} has no output to read`);
  const lines = createInterface({ input: child.stdout });
  const line = new Promise<string>((resolve) => lines.once('line', resolve));
  const said = await Promise.race([line, ended.then((how) => ({ how }))]);
  if (typeof said === 'string') return JSON.parse(said) as Said;
  throw new Explained(`${file} ${said.how} before it was ready.\n${lastLines(log, 5)}`);
}
