import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { FAILURE_CONVERTER } from '../payloads/data-converter.ts';
import { sealingVariant, WORKFLOWS } from './workflow-code.ts';

/**
 * Main file: writes the workflow bundle to the path it is given, for MATRIKEL_WORKFLOW_BUNDLE, and beside it the variant that
 * workers with a MATRIKEL_PAYLOAD_KEY load; `plain` or `sealing` makes one alone. Built once for all workers in a process of
 * its own, since webpack would stay in a worker's memory for good (about 200 MB).
 */
const [path, only] = process.argv.slice(2);
if (path === undefined || (only !== undefined && only !== 'plain' && only !== 'sealing')) {
  process.stderr.write('Say where to write the bundle: build-bundle.ts PATH [plain|sealing]\n');
  process.exit(2);
}
const quiet = { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error, log() {} };
await mkdir(dirname(path), { recursive: true });
if (only !== 'sealing') await write(path, {});
if (only !== 'plain') await write(sealingVariant(path), { failureConverterPath: FAILURE_CONVERTER });

async function write(file: string, variant: { failureConverterPath?: string }): Promise<void> {
  const { code } = await bundleWorkflowCode({ workflowsPath: WORKFLOWS, logger: quiet, ...variant });
  await writeFile(file, code);
}
