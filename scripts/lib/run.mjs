import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end and answers its exit code. A signal to us goes to the child, and we outlive it: at a
 * terminal Ctrl-C reaches both of us, so the child must take two signals in quick succession for one.
 */
export function run(command, args, options = {}) {
  return started(command, args, options).ended;
}

/** The same, for callers that need the child while it runs. */
export function started(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  const passOn = (signal) => child.kill(signal);
  for (const signal of PASSED_ON) process.on(signal, passOn);

  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  }).finally(() => {
    for (const signal of PASSED_ON) process.off(signal, passOn);
  });
  return { child, ended };
}

/** Was the program ended by Ctrl-C or a SIGTERM rather than by a fault of its own? */
export function wasStopped(exitCode) {
  return exitCode === 129 || exitCode === 130 || exitCode === 143;
}
