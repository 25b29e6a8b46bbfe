import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { buildBundle } from '../../src/cli/up/build-bundle.ts';
import { sealingVariant, WORKFLOWS } from '../../src/worker/workflow-code.ts';

/** What `npm test` has built for all files; three seconds for each that asks. */
const BUILT = process.env.MATRIKEL_TEST_BUNDLE;

/** Of a worker in this process: each thread of its pool loads the SDK and the bundle anew, and one test keeps one busy at most. */
export const ONE_THREAD = { workflowThreadPoolSize: 1 };

/** For a worker in this process. */
export async function workflowBundle(): Promise<{ codePath: string } | { code: string }> {
  return BUILT ? { codePath: BUILT } : bundleWorkflowCode({ workflowsPath: WORKFLOWS });
}

/** As a file in this folder, for workers in processes of their own. */
export async function bundleIn(folder: string, seals = false): Promise<string> {
  const path = join(folder, 'workflow-bundle.cjs');
  if (!BUILT) return buildBundle(folder, join(folder, `bundle${seals ? '-sealing' : ''}.log`), seals);
  if (seals) await copyFile(sealingVariant(BUILT), sealingVariant(path));
  else await copyFile(BUILT, path);
  return path;
}

/** For `npm start` as a process: whoever has built the bundle already. */
export const BUILT_BUNDLE: Readonly<Record<string, string>> = BUILT ? { MATRIKEL_WORKFLOW_BUNDLE: BUILT } : {};
