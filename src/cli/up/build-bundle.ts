import { join } from 'node:path';
import { Explained } from '../../servers/explained.ts';
import { lastLines } from '../../servers/log-file.ts';
import { startNode } from './node-child.ts';

/** Builds the workflow bundle of this version for all workers, in the one variant that they need. Answers its path. */
export async function buildBundle(stateDir: string, log: string, seals = false): Promise<string> {
  const path = join(stateDir, 'workflow-bundle.cjs');
  const args = [path, seals ? 'sealing' : 'plain'];
  const how = await startNode({ file: 'src/worker/build-bundle.ts', args, env: process.env, log, port: null }).ended;
  if (how === 'ended with code 0') return path;
  throw new Explained(`The workflow bundle could not be built (${how}). The end of ${log}:\n${lastLines(log, 5)}`);
}
