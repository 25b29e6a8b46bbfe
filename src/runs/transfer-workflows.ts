import type { Client } from '@temporalio/client';
import type { IntegrationId } from '../domain/ids.ts';
import type { Integration } from '../ports/integration-store.ts';
import { CERTIFICATE_TRANSFER, type CertificateTransferInput } from '../workflows/certificate-messages.ts';
import { certificatesId } from '../workflows/ids.ts';
import { searchable } from './start-options.ts';
import { isInvalidArgument, isNotFound, translated } from './temporal-errors.ts';

/** Whoever changes a setting should not wait long for a server that is away. */
const DEADLINE_MS = 3_000;

export interface TransferWorkflowsOptions {
  readonly client: Client;
  readonly taskQueue: string;
  readonly heartbeatTimeoutMs: number;
}

/** The workflow `certificateTransfer` of an integration, with our errors. */
interface TransferWorkflows {
  /** Joins one that goes on. */
  start(integration: Pick<Integration, 'id' | 'name'>): Promise<void>;
  goesOn(integrationId: IntegrationId): Promise<boolean>;
}

export function createTransferWorkflows({
  client,
  taskQueue,
  heartbeatTimeoutMs,
}: TransferWorkflowsOptions): TransferWorkflows {
  async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await client.withDeadline(Date.now() + DEADLINE_MS, ask);
    } catch (error) {
      throw translated(error);
    }
  }

  return {
    async start({ id: integrationId, name }) {
      const input: CertificateTransferInput = { integrationId, heartbeatTimeoutMs };
      const options = {
        ...{ workflowId: certificatesId(integrationId), taskQueue, args: [input] },
        workflowIdConflictPolicy: 'USE_EXISTING' as const,
        staticSummary: `Certificates of ${name}`,
        priority: { fairnessKey: integrationId },
      };
      const start = (more: object) => client.workflow.start(CERTIFICATE_TRANSFER, { ...options, ...more });
      // where the operator has not registered the search attributes, the transfer matters more than its filter
      const startPlainly = (error: unknown) => (isInvalidArgument(error) ? start({}) : Promise.reject(error));
      await asked(() => start(searchable(name)).catch(startPlainly));
    },

    goesOn: (integrationId) =>
      asked(async () => {
        try {
          const { status } = await client.workflow.getHandle(certificatesId(integrationId)).describe();
          return status.name === 'RUNNING' || status.name === 'PAUSED';
        } catch (error) {
          if (isNotFound(error)) return false;
          throw error;
        }
      }),
  };
}
