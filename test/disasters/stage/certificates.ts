import { documentCounts, type SimDocument } from '../../support/certificates.ts';
import type { Person } from './changes.ts';
import { inStore } from './servers-of.ts';
import type { Stage } from './stage.ts';
import type { House } from './theatre.ts';

/** As `GET /integrations/{id}/certificate-transfer` answers. */
export interface Transfer {
  readonly state: string;
  readonly problems: readonly { readonly code: string }[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Machines have other things to do. */
const PATIENCE_MS = 180_000;

/** From now on certificates are filed: what there is, and by the shortest look what is new. */
export async function switchOn({ ask, integrationId }: Stage): Promise<void> {
  const certificates = { enabled: true, pollSeconds: 5, absentMinutes: 1 };
  await ask('PATCH', `/integrations/${integrationId}`, { certificates });
}

export function transferOf({ ask, integrationId }: Stage): Promise<Transfer> {
  return ask('GET', `/integrations/${integrationId}/certificate-transfer`);
}

/** Everything is looked for and tried at once, as when a person asks for it. */
export async function tryNow({ ask, integrationId }: Stage): Promise<void> {
  await ask('POST', `/integrations/${integrationId}/certificate-transfer/start?everything=true`);
}

/** Documents that Personio holds by now, also those that its list does not show yet. */
export async function filedSoFar({ company }: Stage): Promise<number> {
  return (await documentCounts(company)).documents;
}

export async function untilFiled(stage: Stage, documents: number): Promise<void> {
  await stage.until(
    `${documents} documents were filed`,
    async () => (await filedSoFar(stage)) >= documents,
    PATIENCE_MS,
  );
}

/** So many certificates are filed by the ledger too, and none of them is due, on its way, or uncertain. */
export async function untilSettled(
  stage: Stage,
  total: number,
  meanwhile: () => Promise<void> = async () => {},
): Promise<void> {
  const isSettled = async () => {
    const { counts } = await transferOf(stage);
    const { transferred = 0, found = 0, uploading = 0, unconfirmed = 0, waiting = 0, failed = 0 } = counts;
    if (transferred >= total && found + uploading + unconfirmed + waiting + failed === 0) return true;
    await meanwhile();
    return false;
  };
  await stage.until('every certificate was settled', () => isSettled().catch(() => false), PATIENCE_MS);
}

/**
 * The minute passes for which a document has to be absent, without anybody waiting for it: the store alone knows when an upload was begun
 * or a backup restored. Only where Personio's list has shown by now what it will show.
 */
export async function absencePasses(house: House, { integrationId }: Stage): Promise<void> {
  await inStore(
    house,
    `UPDATE certificates SET upload_began_at = upload_began_at - interval '1 minute', next_at = now()
     WHERE integration_id = $1 AND claim IS NULL AND state IN ('unconfirmed', 'waiting', 'failed', 'found')
       AND coalesce(upload_began_at, '-infinity') < now() - interval '6 seconds'`,
    [integrationId],
  );
  await inStore(
    house,
    `UPDATE certificate_reads SET uncertain_before = uncertain_before - interval '1 minute'
     WHERE integration_id = $1 AND uncertain_before < now() - interval '6 seconds'`,
    [integrationId],
  );
}

/** What must not be of the certificates of these people, each of whom has so many, as sentences. */
export async function lostOrFiledTwice(stage: Stage, people: readonly Person[], each: number): Promise<string[]> {
  const documents = await stage.company.call<SimDocument[]>('GET', 'documents');
  const filed = Map.groupBy(documents, ({ ownerId }) => ownerId);
  const of = ({ employeeId }: Person) => filed.get(employeeId)?.length ?? 0;
  const { duplicatesByMarker, duplicatesByContent, withoutMarker } = await documentCounts(stage.company);
  const counts = {
    'certificates are not in a personnel file': people.reduce((sum, one) => sum + Math.max(0, each - of(one)), 0),
    'documents too many': people.reduce((sum, one) => sum + Math.max(0, of(one) - each), 0),
    'documents were filed twice': Math.max(duplicatesByMarker, duplicatesByContent),
    'documents have no marker': withoutMarker,
  };
  return Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
}
