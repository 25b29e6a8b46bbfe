import { setTimeout as sleep } from 'node:timers/promises';
import { answered, type Schemas } from '../../client/index.ts';
import { Explained } from '../../servers/explained.ts';
import { confirm, somebodyIsThere } from '../ask/ask.ts';
import type { Session } from '../connect/session.ts';
import { printTransfer, readTransfer } from './print-transfer.ts';
import { startQuestion, startText } from './start-in-words.ts';

export interface OnOptions {
  readonly category?: string;
  readonly pollSeconds?: number;
  readonly absentMinutes?: number;
  readonly paused?: true;
  readonly yes: boolean;
}

const EVERY_MS = 500;
const AT_MOST_MS = 30_000;

/** Switches on. Whoever can be asked sees first how much there is, before anything is filed; a script said what it wants. */
export async function on(session: Session, { yes, ...given }: OnOptions, id: string): Promise<void> {
  const asks = !yes && !given.paused && somebodyIsThere() && (await readTransfer(session, id)).state === 'off';
  await save(session, id, { enabled: true, ...given, ...(asks && { paused: true }) });
  const looked = await firstLook(session, id);
  if (!asks) return tell(session, id, looked);
  const goes = (looked.due === 0 && !looked.looksAtEverything) || (await agrees(startQuestion(looked)));
  if (goes) await save(session, id, { paused: false });
  await tell(session, id, goes ? await readTransfer(session, id) : looked);
}

/** Ctrl-C at the question is a no: what was asked for so far is saved, and said. */
function agrees(question: string): Promise<boolean> {
  return confirm(question).catch((error: unknown) => {
    if (error instanceof Explained) return false;
    throw error;
  });
}

/** Waits a moment for it, so that it can be said how much there is. */
async function firstLook(session: Session, id: string): Promise<Schemas['CertificateTransfer']> {
  let transfer = await readTransfer(session, id);
  for (let waitedMs = 0; stillLooks(transfer) && waitedMs < AT_MOST_MS; waitedMs += EVERY_MS) {
    await sleep(EVERY_MS);
    transfer = await readTransfer(session, id);
  }
  return transfer;
}

async function tell(session: Session, id: string, transfer: Schemas['CertificateTransfer']): Promise<void> {
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
