import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

/**
 * Main file: writes the workflow bundle to the path it is given, for MATRIKEL_WORKFLOW_BUNDLE. Built once for all workers in
 * a process of its own, since webpack would stay in a worker's memory for good (about 200 MB).
 */
const [path] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write('Say where to write the bundle: build-bundle.ts PATH\n');
  process.exit(2);
}
const quiet = { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error, log() {} };
const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)),
  logger: quiet,
});
await mkdir(dirname(path), { recursive: true });
await writeFile(path, code);
