import { checkCertificates } from '../activities/certificates/check-certificates.ts';
import { checkIntegration, problemOr } from '../activities/check.ts';
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
      const ofCertificates = await certificateAdvice(connections, integrationId, signal);
      const known = new Set(problems.map(({ code }) => code)); // a credential that is refused is refused for all
      return [...problems, ...advice, ...ofCertificates.filter(({ code }) => !known.has(code))];
    } catch (error) {
      if (signal.aborted) return [{ code: 'vendor-unavailable', severity: 'error' }];
      throw error;
    }
  };
}

/** No error of an integration: people are synced whether or not their certificates can be filed. */
async function certificateAdvice(
  connections: Connections,
  integrationId: IntegrationId,
  signal: AbortSignal,
): Promise<readonly Problem[]> {
  const connected = await connections.open(integrationId);
  if ('problems' in connected) return [];
  const { kind, certificates: settings } = connected.integration;
  const checked = await problemOr(checkCertificates(connected, { kind, settings }, signal));
  const found = 'problem' in checked ? [checked.problem] : checked.value;
  return found.map((problem) => ({ ...problem, severity: 'warning' }));
}
