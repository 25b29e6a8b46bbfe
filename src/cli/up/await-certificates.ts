import { setTimeout as sleep } from 'node:timers/promises';
import { answered, type MatrikelClient, type Schemas } from '../../client/index.ts';
import { amountText, certificates } from '../certificates/certificates-in-words.ts';
import type { Screen } from './screen.ts';

type Transfer = Schemas['CertificateTransfer'];
type Integration = Pick<Schemas['Integration'], 'id'>;

const PATIENCE_MS = 2 * 60_000;
const LOOK_EVERY_MS = 500;

/** Certificates that are in the personnel files by now; null where the switch is off. */
export async function filedCertificates(api: MatrikelClient, { id }: Integration): Promise<number | null> {
  const { settings, counts } = await readTransfer(api, id);
  return settings.enabled ? (counts.transferred ?? 0) : null;
}

/**
 * A sync has linked people: their certificates are filed by the next look, which is asked for here. Waits until they are, two minutes at
 * most, and says how many; answers how many more than before.
 */
export async function awaitCertificates(
  api: MatrikelClient,
  { id }: Integration,
  before: number,
  screen: Screen,
  stopping: AbortSignal,
): Promise<number> {
  const params = { path: { id } };
  const start = () => answered(api.POST('/api/v1/integrations/{id}/certificate-transfer/start', { params }));
  let transfer = await start();
  for (const deadline = Date.now() + PATIENCE_MS; !isAtRest(transfer) && Date.now() < deadline; ) {
    await sleep(LOOK_EVERY_MS, undefined, { signal: stopping });
    // idle with something due: the LMS was still making its files
    transfer = transfer.state === 'idle' ? await start() : await readTransfer(api, id);
  }
  const filed = (transfer.counts.transferred ?? 0) - before;
  for (const line of linesOf(transfer, filed)) screen.say(`  ${line}`);
  return filed;
}

function readTransfer(api: MatrikelClient, id: string): Promise<Transfer> {
  return answered(api.GET('/api/v1/integrations/{id}/certificate-transfer', { params: { path: { id } } }));
}

/** Nothing more comes by itself soon. */
function isAtRest({ state, due, looksAtEverything }: Transfer): boolean {
  return state === 'idle' ? due === 0 && !looksAtEverything : state !== 'working' && state !== 'unknown';
}

function linesOf(transfer: Transfer, filed: number): string[] {
  const { settings, problems } = transfer;
  const done = `${certificates(filed)} filed in Personio, category "${settings.category}"`;
  return [
    ...(filed > 0 ? [done] : []),
    ...(isAtRest(transfer) ? [] : [`${amountText(transfer)} still to be filed, which goes on by itself`]),
    ...problems.flatMap(({ message, remedy }) => [message, `  ${remedy}`]),
  ];
}
