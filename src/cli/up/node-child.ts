import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLog } from '../../servers/log-file.ts';
import { type Running, runningChild } from '../../servers/running.ts';
import { COMPILED } from '../compiled.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export type NodeProgram = {
  file: string;
  nodeArgs?: string[];
  args?: string[];
  env: NodeJS.ProcessEnv;
  log: string;
  port: number | null;
};

/**
 * Starts one of our TypeScript programs. Its own process group keeps Ctrl-C away from it, so that we stop everything
 * in order; the IPC channel tells it when we are gone (src/servers/end-with-parent.ts).
 */
export function startNode({ file, nodeArgs = [], args = [], env, log, port }: NodeProgram): Running {
  const output = openLog(log);
  const child = spawn(process.execPath, [...nodeArgs, join(ROOT, file), ...args], {
    cwd: ROOT,
    env: { NODE_COMPILE_CACHE: COMPILED, ...env }, // several start at once, and each would strip the same types
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  return runningChild(child, port);
}
