import { Client } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { dataConverterFor } from '../payloads/data-converter.ts';
import type { PayloadKeys } from '../payloads/keys.ts';
import { connectTemporal } from '../servers/temporal-connection.ts';
import { workflowCode } from '../worker/workflow-code.ts';
import { type ReplayResult, replayRunning } from './replay-running.ts';

const CONNECT_MS = 5_000;

export interface WhereWorkflowsRun {
  readonly env: Record<string, string | undefined>;
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly payloadKeys: PayloadKeys;
  readonly workflowBundle: string | null;
}

/** Every run that goes on in that namespace and task queue, against the code of this version. */
export async function checkWorkflows(where: WhereWorkflowsRun): Promise<ReplayResult> {
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => {}), // what breaks is the result, not a line of a log
    telemetryOptions: { logging: { filter: 'OFF', forward: {} } },
    shutdownSignals: [],
  });
  // Opens, and seals nothing: an error on the way must stay readable.
  const dataConverter = dataConverterFor({ ...where.payloadKeys, sealing: null });
  const connection = await connectTemporal(where.address, where.env, CONNECT_MS);
  try {
    const client = new Client({ connection, namespace: where.namespace, dataConverter });
    return await replayRunning(client, where.taskQueue, {
      ...workflowCode(where.workflowBundle, false),
      dataConverter,
    });
  } finally {
    await connection.close();
  }
}
