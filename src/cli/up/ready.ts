import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Explained } from '../../servers/explained.ts';
import { lastLines } from '../../servers/log-file.ts';
import { LOOPBACK } from '../../servers/ports.ts';
import type { Running } from '../../servers/running.ts';

const READY_WITHIN_MS = 60_000;

/** Asks until the answer is yes. A process that ends meanwhile, or never answers, is a problem with its log in it. */
export async function untilReady(
  name: string,
  running: Running,
  log: string,
  ask: () => Promise<boolean>,
  stopping: AbortSignal,
): Promise<Running> {
  let how = '';
  running.ended.then((words) => {
    how = words;
  });
  const deadline = Date.now() + READY_WITHIN_MS;
  while (how === '' && !stopping.aborted && Date.now() < deadline) {
    if (await ask()) return running;
    await sleep(50);
  }
  await running.stop(1_000);
  const why = how || 'no answer within a minute';
  throw new Explained(`${name} did not start (${why}). The end of its log ${log}:\n${lastLines(log, 5)}`);
}

export async function answersHttp(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  await answer?.body?.cancel();
  return answer?.ok ?? false;
}

export function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, LOOPBACK);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
