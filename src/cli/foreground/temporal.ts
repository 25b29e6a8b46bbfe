import { connectTemporal } from '../../servers/temporal-connection.ts';
import { temporalSettings } from '../../servers/temporal-settings.ts';
import type { Missing } from './wait-until-ready.ts';

const ASK_FOR_MS = 2_000;

/** Does Temporal answer, and let us in? */
export function temporalAnswers(env: NodeJS.ProcessEnv): Missing {
  const { address } = temporalSettings(env);
  return async () => {
    try {
      await (await connectTemporal(address, env, ASK_FOR_MS)).close();
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : `Temporal at ${address} does not answer.`;
    }
  };
}
