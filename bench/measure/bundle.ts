import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const WORKFLOWS = fileURLToPath(new URL('../../src/workflows/index.ts', import.meta.url));
const quiet = () => {};

/** What a worker loads for our workflows, in bytes. */
export async function bundleBytes(): Promise<number> {
  const logger = { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet };
  const { code } = await bundleWorkflowCode({ workflowsPath: WORKFLOWS, logger });
  return Buffer.byteLength(code);
}
