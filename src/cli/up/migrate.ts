import { Explained } from '../../servers/explained.ts';
import { lastLines } from '../../servers/log-file.ts';
import { startNode } from './node-child.ts';

/** Brings the database to this version. It takes an advisory lock, so that two starts on one database do no harm. */
export async function migrate(env: NodeJS.ProcessEnv, log: string): Promise<void> {
  const args = ['migrate', '--database-only']; // as a process of its own: its libraries need not stay in memory
  const how = await startNode({ file: 'src/cli/main.ts', args, env, log, port: null }).ended;
  if (how === 'ended with code 0') return;
  throw new Explained(
    `The database could not be brought to this version (${how}). The end of ${log}:\n${lastLines(log, 5)}`,
  );
}
