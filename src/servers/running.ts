import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, type ProcessIdentity, stillRuns } from './process-identity.ts';

/** A server process, whether we started it or found it running. */
export type Running = {
  identity: ProcessIdentity;
  port: number | null;
  /** Resolves with a few words on how it ended; never rejects. */
  ended: Promise<string>;
  /** Asks it to end, kills it when it takes longer than the grace, and waits until it is gone. */
  stop(graceMs: number): Promise<void>;
};

type StopSignals = { ask: NodeJS.Signals; force: NodeJS.Signals };
const ASK_THEN_KILL: StopSignals = { ask: 'SIGTERM', force: 'SIGKILL' };

/** Our own child. */
export function runningChild(child: ChildProcess, port: number | null, signals = ASK_THEN_KILL): Running {
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`could not be started: ${error.message}`));
    child.once('exit', (code, signal) => resolve(signal ? `killed by ${signal}` : `ended with code ${code}`));
  });
  const identity = identityOf(child.pid ?? 0);
  return { identity, port, ended, stop: (graceMs) => stop(identity, ended, graceMs, signals) };
}

/** A process that an earlier, killed parent left behind. Its end can only be found out by looking. */
export function runningOrphan(identity: ProcessIdentity, port: number | null, signals = ASK_THEN_KILL): Running {
  const ended = watch(identity);
  return { identity, port, ended, stop: (graceMs) => stop(identity, ended, graceMs, signals) };
}

async function watch(identity: ProcessIdentity): Promise<string> {
  while (stillRuns(identity)) await sleep(300, undefined, { ref: false });
  return 'ended';
}

async function stop(identity: ProcessIdentity, ended: Promise<string>, graceMs: number, signals: StopSignals) {
  signal(identity, signals.ask);
  if (await endsWithin(ended, graceMs)) return;
  signal(identity, signals.force);
  if (await endsWithin(ended, 5_000)) return;
  signal(identity, 'SIGKILL');
  await ended;
}

function signal(identity: ProcessIdentity, name: NodeJS.Signals): void {
  try {
    if (stillRuns(identity)) process.kill(identity.pid, name);
  } catch {
    // It ended between the look and the signal.
  }
}

async function endsWithin(ended: Promise<string>, ms: number): Promise<boolean> {
  const timer = new AbortController();
  const late = sleep(ms, false, { signal: timer.signal }).catch(() => false);
  const inTime = await Promise.race([ended.then(() => true), late]);
  timer.abort();
  return inTime;
}
