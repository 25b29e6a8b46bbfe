import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { RunningPersonio } from '../../../simulators/personio/index.ts';

const FILE = fileURLToPath(new URL('own-clock-thread.ts', import.meta.url));

/** Personio in a thread of its own, whose clock can be set. */
export interface OwnClockPersonio extends RunningPersonio {
  setClock(at: Date): void;
}

export async function startOwnClockPersonio(options: { employees: number; seed: number }): Promise<OwnClockPersonio> {
  const thread = new Worker(FILE, { workerData: options });
  const running = await new Promise<Omit<RunningPersonio, 'close'>>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
  return {
    ...running,
    setClock: (at) => thread.postMessage(at.getTime()),
    close: async () => void (await thread.terminate()),
  };
}
