import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { Explained } from '../../src/servers/explained.ts';
import { lastLines } from '../../src/servers/log-file.ts';
import { WORKER_ENV, WORKER_NODE_ARGS } from '../../src/worker/node-args.ts';
import { watchMemory } from '../measure/memory.ts';
import { type NodeProcess, startNode } from './node-process.ts';
import { isPolled, until } from './ready.ts';

interface OursOptions {
  readonly client: Client;
  readonly taskQueue: string;
  readonly logs: string;
  readonly port: number;
  readonly env: NodeJS.ProcessEnv;
  readonly workerEnv: NodeJS.ProcessEnv;
  readonly workers: number;
  readonly nodeArgs: readonly string[];
}

/** The processes that are Matrikel: API and workers, which can be started again and again. */
export function createOurs({ client, taskQueue, logs, port, env, workerEnv, workers: count, nodeArgs }: OursOptions) {
  let api: NodeProcess | null = null;
  const workers: NodeProcess[] = [];
  const memories: ReturnType<typeof watchMemory>[] = [];
  const logOf = (index: number) => join(logs, `worker-${index + 1}.log`);

  function startWorker(index: number): void {
    const worker = startNode({
      ...{ file: 'src/worker/main.ts', env: { ...WORKER_ENV, ...workerEnv }, log: logOf(index) },
      nodeArgs: [...WORKER_NODE_ARGS, ...nodeArgs],
    });
    workers[index] = worker;
    memories.push(watchMemory(worker.pid));
  }

  return {
    async start(): Promise<void> {
      const log = join(logs, 'api.log');
      api = startNode({ file: 'src/api/main.ts', env, log });
      for (let index = 0; index < count; index++) startWorker(index);
      const healthy = () => fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
      await until('The API', api, log, async () => (await healthy())?.ok);
      for (const [index, worker] of workers.entries())
        await until('A worker', worker, logOf(index), () => isPolled(client, taskQueue, count));
    },
    async crashWorker(): Promise<void> {
      const [victim] = workers;
      victim?.child.kill('SIGKILL');
      await victim?.ended;
      startWorker(0);
    },
    async stop(): Promise<void> {
      for (const memory of memories) memory.stop();
      await Promise.all(workers.map((worker) => worker.stop(10_000)));
      await api?.stop(5_000);
    },
    /** A command of the operator, to its end. */
    async command(args: readonly string[]): Promise<void> {
      const log = join(logs, `${args[0]}.log`);
      const how = await startNode({ file: 'src/cli/main.ts', args, env, log }).ended;
      if (how !== 'ended with code 0') throw new Explained(`matrikel ${args[0]} ${how}.\n${lastLines(log, 5)}`);
    },
    workerPeakBytes: () => Math.max(...memories.map((memory) => memory.peakBytes())),
  };
}
