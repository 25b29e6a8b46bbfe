import type { Config } from '../../config/env.ts';
import { loadConfig } from '../../config/env.ts';
import { Explained } from '../../servers/explained.ts';
import { stopAtOnce } from '../../servers/stop-before-start.ts';
import { EXIT } from '../exit-codes.ts';
import { type Missing, waitUntilReady } from './wait-until-ready.ts';

/**
 * Becomes one of our processes, in the foreground: waits for what it needs, then loads its main file, which answers signals and
 * ends the process itself. Nothing of it is loaded before, so that a wait costs little memory.
 */
export async function becomeProcess(
  env: NodeJS.ProcessEnv,
  needs: (config: Config) => readonly Missing[],
  main: () => Promise<unknown>,
): Promise<void> {
  stopAtOnce();
  for (const missing of needs(readConfig(env))) await waitUntilReady(missing);
  await main();
  await new Promise(() => {}); // the main file decides when it is over
}

function readConfig(env: NodeJS.ProcessEnv): Config {
  try {
    return loadConfig(env);
  } catch (error) {
    throw new Explained(error instanceof Error ? error.message : String(error), EXIT.badInput);
  }
}
