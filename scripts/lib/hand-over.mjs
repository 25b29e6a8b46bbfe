import { NODE, ROOT } from './paths.mjs';
import { started } from './run.mjs';
import { watchNpm } from './whose-child.mjs';

const LOOK_FOR_NPM_EVERY_MS = 1_000;

/**
 * Runs a TypeScript file with Node 24 in our place. The IPC channel carries no messages: its closing tells the
 * program that we were killed, so that it stops instead of running on unseen.
 */
export async function handOver(file, args, env) {
  const { child, ended } = started(NODE, [file, ...args], {
    cwd: ROOT,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const npmIsGone = watchNpm();
  const watch = setInterval(() => npmIsGone() && child.kill('SIGTERM'), LOOK_FOR_NPM_EVERY_MS);
  const code = await ended;
  clearInterval(watch);
  return code;
}
