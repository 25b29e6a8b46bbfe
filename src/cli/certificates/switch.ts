import { setTimeout as sleep } from 'node:timers/promises';
import { answered, type Schemas } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { amountText } from './certificates-in-words.ts';
import { printTransfer, readTransfer } from './print-transfer.ts';

export interface OnOptions {
  readonly category?: string;
  readonly pollSeconds?: number;
  readonly absentMinutes?: number;
  readonly paused?: true;
}

const EVERY_MS = 500;
const AT_MOST_MS = 30_000;

/** Switches on, and waits a moment for the first look, so that it can be said how much there is. */
export async function on(session: Session, options: OnOptions, id: string): Promise<void> {
  await save(session, id, { enabled: true, ...options });
  let transfer = await readTransfer(session, id);
  for (let waitedMs = 0; stillLooks(transfer) && waitedMs < AT_MOST_MS; waitedMs += EVERY_MS) {
    await sleep(EVERY_MS);
    transfer = await readTransfer(session, id);
  }
  if (!session.out.json) session.out.say(`${startText(transfer, id)}\n`);
  await printTransfer(session, id, transfer);
}

export async function off(session: Session, id: string): Promise<void> {
  await save(session, id, { enabled: false });
  await printTransfer(session, id, await readTransfer(session, id));
}

async function save(
  { api }: Session,
  id: string,
  certificates: Partial<Schemas['CertificateSettings']>,
): Promise<void> {
  const params = { path: { id }, query: {} };
  await answered(api.PATCH('/api/v1/integrations/{id}', { params, body: { certificates } }));
}

function stillLooks({ looksAtEverything, state, problems }: Schemas['CertificateTransfer']): boolean {
  return looksAtEverything && problems.length === 0 && state !== 'quarantined' && state !== 'unknown';
}

function startText(transfer: Schemas['CertificateTransfer'], name: string): string {
  const amount = amountText(transfer);
  if (transfer.looksAtEverything) return `Switched on. The LMS is still being read; so far: ${amount}.`;
  if (transfer.state === 'paused') return `Switched on and paused. To be filed: ${amount}.`;
  if (transfer.due === 0) return 'Switched on. Nothing is to be filed now.';
  const begun = transfer.state === 'working' || transfer.state === 'idle';
  if (!begun) return `Switched on. To be filed: ${amount}, as soon as what stands below is settled.`;
  return `Switched on. To be filed: ${amount}. This has begun; "matrikel certificates pause ${name}" stops it.`;
}
