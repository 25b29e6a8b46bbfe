import { bundleWorkflowCode } from '@temporalio/worker';
import { WORKFLOWS } from '../../src/worker/workflow-code.ts';

const quiet = () => {};

/** What a worker loads for our workflows, in bytes. */
export async function bundleBytes(): Promise<number> {
  const logger = { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet };
  const { code } = await bundleWorkflowCode({ workflowsPath: WORKFLOWS, logger });
  return Buffer.byteLength(code);
}
