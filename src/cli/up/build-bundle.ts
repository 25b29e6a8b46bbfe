import { join } from 'node:path';
import { Explained } from '../../servers/explained.ts';
import { lastLines } from '../../servers/log-file.ts';
import { startNode } from './node-child.ts';

/** Builds the workflow bundle of this version for all workers. Answers its path. */
export async function buildBundle(stateDir: string, log: string): Promise<string> {
  const path = join(stateDir, 'workflow-bundle.cjs');
  const how = await startNode({ file: 'src/worker/build-bundle.ts', args: [path], env: process.env, log, port: null })
    .ended;
  if (how === 'ended with code 0') return path;
  throw new Explained(`The workflow bundle could not be built (${how}). The end of ${log}:\n${lastLines(log, 5)}`);
}
