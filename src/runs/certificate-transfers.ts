import { setTimeout as sleep } from 'node:timers/promises';
import type { IntegrationId } from '../domain/ids.ts';
import type { CertificateReadStore } from '../ports/certificate-ledger.ts';
import type { CertificateTransfers } from '../ports/certificate-transfers.ts';
import type { Integration, IntegrationStore } from '../ports/integration-store.ts';
import { NotThereError } from './errors.ts';
import { createTransferWorkflows, type TransferWorkflowsOptions } from './transfer-workflows.ts';
import { unlessAway } from './unless-away.ts';

interface TransfersOptions extends TransferWorkflowsOptions {
  readonly integrations: Pick<IntegrationStore, 'read'>;
  readonly certificateReads: Pick<CertificateReadStore, 'noteLook' | 'noteTransfer'>;
}

/** Long enough to see that an LMS tells of many at once. */
const GATHER_MS = 250;
/** A batch lets go before its next certificate; most uploads take a second. */
const LOOKS = 100;
const LOOK_MS = 100;

export function createCertificateTransfers({
  integrations,
  certificateReads,
  ...options
}: TransfersOptions): CertificateTransfers {
  const workflows = createTransferWorkflows(options);
  const told = new Map<IntegrationId, Promise<void>>();

  async function tell(integrationId: IntegrationId): Promise<void> {
    await sleep(GATHER_MS, undefined, { ref: false });
    told.delete(integrationId);
    const integration = await integrations.read(integrationId);
    if (integration && followsByItself(integration)) await workflows.start(integration);
  }

  return {
    async start(integrationId) {
      const integration = await integrations.read(integrationId);
      if (!integration) throw new NotThereError('integration');
      await certificateReads.noteLook(integrationId, null);
      await certificateReads.noteTransfer(integrationId, null);
      return (await unlessAway(async () => workflows.start(integration).then(() => true))) ?? false;
    },

    hinted(integrationId) {
      const telling = told.get(integrationId) ?? tell(integrationId).catch(() => {}); // the Schedule looks for what is stored
      told.set(integrationId, telling);
      return telling;
    },

    async ended(integrationId) {
      for (let look = 1; look <= LOOKS; look++) {
        if (!(await workflows.goesOn(integrationId))) return true;
        await sleep(LOOK_MS);
      }
      return false;
    },

    goesOn: (integrationId) => unlessAway(() => workflows.goesOn(integrationId)),
  };
}

/** While that is paused the schedule is, too. */
function followsByItself({ certificates, schedule, quarantine }: Integration): boolean {
  return certificates.enabled && !certificates.paused && !schedule.paused && quarantine === null;
}
