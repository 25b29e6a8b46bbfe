import { setTimeout as sleep } from 'node:timers/promises';
import { Explained } from '../../src/servers/explained.ts';
import type { Stage } from './stage.ts';

/** As the Personio simulator counts them, by the marker that Matrikel leaves. */
export interface Documents {
  readonly documents: number;
  readonly duplicatesByMarker: number;
  readonly duplicatesByContent: number;
  readonly withoutMarker: number;
}

export interface Certificate {
  readonly sha256: string;
  readonly issuedAt: string;
}

/** The portal offers what elearnio does not publish, and makes each PDF at once. */
export async function offerCertificates({ lms }: Stage): Promise<void> {
  await lms.set({ extensions: true, certificateRenderMs: 0 });
}

/** Certificates of old, to one member after the other; or one for somebody, now. */
export function certify({ lms }: Stage, what: object): Promise<Certificate[]> {
  return lms.call('POST', 'certificates', what);
}

export async function switchOn({ api, integrationId }: Stage, pollSeconds: number): Promise<void> {
  const certificates = { enabled: true, pollSeconds, absentMinutes: 1 };
  await api.patch(`/integrations/${integrationId}`, { certificates });
}

export function documentsOf({ personio }: Stage): Promise<Documents> {
  return personio.read(`documents/counts?marker=${encodeURIComponent('Matrikel-[0-9a-z]{26}')}`);
}

export async function untilFiled(stage: Stage, wanted: number, patienceMs = 600_000): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(100))
    if ((await documentsOf(stage)).documents >= wanted) return;
  throw new Explained(`After ${patienceMs / 1_000} s there are not ${wanted} documents.`);
}

/** By the ledger too, so that nothing is uncertain any more and nothing will be sent again. */
export async function untilSettled({ api, integrationId }: Stage, wanted: number, patienceMs = 600_000): Promise<void> {
  const path = `/integrations/${integrationId}/certificate-transfer`;
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(500)) {
    const { counts } = await api.get<{ counts: Record<string, number> }>(path);
    if (counts.transferred === wanted) return;
  }
  throw new Explained(`After ${patienceMs / 1_000} s the ledger does not know ${wanted} as filed.`);
}
