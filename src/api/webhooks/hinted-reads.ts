import { readHinted } from '../../activities/certificates/read-hinted.ts';
import type { IntegrationId } from '../../domain/ids.ts';
import type { CertificateStore } from '../../ports/certificate-store.ts';
import type { Connections } from '../../ports/connections.ts';
import type { Logger } from '../../ports/logger.ts';

interface HintedReadsDeps {
  readonly connections: Pick<Connections, 'open'>;
  readonly certificates: CertificateStore;
  readonly logger: Logger;
}

const EVERY_MS = 5 * 60_000;
const DEADLINE_MS = 10 * 60_000;

/** Reads the certificates that an LMS told of, apart from the request that brought the event; one integration after the other. */
export function createHintedReads({ connections, certificates, logger }: HintedReadsDeps, stopping: AbortSignal) {
  const asked = new Set<IntegrationId>();
  let underWay = false;
  let told = false;

  async function read(integrationId: IntegrationId): Promise<void> {
    const connected = await connections.open(integrationId);
    if ('problems' in connected) return; // said wherever the integration is shown
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(DEADLINE_MS)]);
    const tally = await readHinted({ certificates }, connected, signal);
    logger.info({ integrationId, ...tally }, 'Certificates were read that the LMS told of');
    told = false;
  }

  async function readAll(): Promise<void> {
    if (underWay) return;
    underWay = true;
    for (const id of asked) {
      asked.delete(id); // whoever is added meanwhile comes again
      await read(id).catch(() => tellOnce());
      if (stopping.aborted) break;
    }
    underWay = false;
  }

  async function lookForAll(): Promise<void> {
    const hinted = await certificates.hinted().catch(() => tellOnce());
    for (const id of hinted ?? []) asked.add(id);
    await readAll();
  }

  function tellOnce(): void {
    if (!told && !stopping.aborted)
      logger.warn({}, 'Could not read certificates that an LMS told of; trying again every five minutes');
    told = true;
  }

  return {
    soon(integrationId: IntegrationId): void {
      asked.add(integrationId);
      void readAll();
    },
    /** Now and every five minutes: what failed, and what was stored by a process that died. Returns how to stop. */
    regularly(): () => void {
      const timer = setInterval(() => void lookForAll(), EVERY_MS);
      void lookForAll();
      return () => clearInterval(timer);
    },
  };
}
