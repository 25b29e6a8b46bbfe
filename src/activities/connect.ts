import { ApplicationFailure } from '@temporalio/common';
import type { IntegrationId } from '../domain/ids.ts';
import type { Connected, Connections } from '../ports/connections.ts';

/** Both sides of the integration, or the end of the run: what is wrong was reported by the check. */
export async function connect(connections: Connections, integrationId: IntegrationId): Promise<Connected> {
  const connected = await connections.open(integrationId);
  if (!('problems' in connected)) return connected;
  const type = connected.problems[0]?.code ?? 'internal-error';
  throw ApplicationFailure.create({
    type,
    message: 'the integration cannot be reached as it is configured',
    nonRetryable: true,
  });
}
