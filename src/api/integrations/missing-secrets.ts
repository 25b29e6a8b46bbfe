import type { Problem } from '../../domain/problem.ts';
import type { IntegrationStore } from '../../ports/integration-store.ts';

/** Secrets that a change of host dropped: said with the integration, and no run can start until they are given again. */
export function missingSecrets(secrets: Awaited<ReturnType<IntegrationStore['secrets']>>): Problem[] {
  const missing: Problem[] = [];
  if (secrets.clientSecret === null) missing.push(secretMissing('personio.clientSecret'));
  if (secrets.apiKey === null) missing.push(secretMissing('lms.apiKey'));
  return missing;
}

function secretMissing(setting: string): Problem {
  return { code: 'secret-missing', severity: 'error', setting };
}
