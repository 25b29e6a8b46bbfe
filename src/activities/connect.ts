import { ApplicationFailure } from '@temporalio/common';
import type { IntegrationId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { Connected, Connections } from '../ports/connections.ts';

/** As below; null where the integration was deleted. */
export async function connectOrNull(connections: Connections, integrationId: IntegrationId): Promise<Connected | null> {
  const connected = await connections.open(integrationId);
  if (!('problems' in connected)) return connected;
  if (connected.problems[0]?.code === 'integration-gone') return null;
  throw unreachable(connected.problems);
}

/** Both sides of the integration, or the end of the run: what is wrong was reported by the check. */
export async function connect(connections: Connections, integrationId: IntegrationId): Promise<Connected> {
  const connected = await connections.open(integrationId);
  if (!('problems' in connected)) return connected;
  throw unreachable(connected.problems);
}

function unreachable([problem]: readonly Problem[]): ApplicationFailure {
  const type = problem?.code ?? 'internal-error';
  return ApplicationFailure.create({
    type,
    message: 'the integration cannot be reached as it is configured',
    nonRetryable: true,
  });
}
