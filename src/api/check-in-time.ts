import { checkIntegration } from '../activities/check.ts';
import type { IntegrationId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { Connections } from '../ports/connections.ts';

/** Somebody waits for the answer in a browser, so a vendor that keeps us waiting is a finding like any other. */
const DEADLINE_MS = 60_000;

export function checkInTime(connections: Connections) {
  return async (integrationId: IntegrationId): Promise<readonly Problem[]> => {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    try {
      const { problems, advice } = await checkIntegration(connections, integrationId, signal);
      return [...problems, ...advice];
    } catch (error) {
      if (signal.aborted) return [{ code: 'vendor-unavailable', severity: 'error' }];
      throw error;
    }
  };
}
