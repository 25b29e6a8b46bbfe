import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface CommandEnd {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** `matrikel …` as a person calls it, to its end. */
export function matrikel(args: readonly string[], env: Record<string, string | undefined>): Promise<CommandEnd> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, ['src/cli/main.ts', ...args], options, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, out, err });
    });
  });
}
