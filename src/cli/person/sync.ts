import { randomUUID } from 'node:crypto';
import { answered } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { commandLine } from '../own-name.ts';
import { watchToTheEnd } from '../watch/watch-to-the-end.ts';
import { why } from './why.ts';

export interface SyncOptions {
  readonly watch: boolean;
}

/** One person now. With `--watch` the way they went: scope, match, what was written, and what is left. */
export async function syncPerson(
  session: Session,
  { watch }: SyncOptions,
  id: string,
  employeeId: string,
): Promise<number> {
  const { api, out } = session;
  const params = { path: { id, employeeId } };
  const run = await answered(api.POST('/api/v1/integrations/{id}/people/{employeeId}/sync', { params }));
  out.say(`Syncing ${employeeId} in ${run.integrationName}.`);
  if (!watch) return started(session, run.id);
  if (out.json) await out.printJson({ event: 'started', data: { runId: run.id } });
  const exitCode = await watchToTheEnd(session, run.id, false);
  if (!out.json) {
    await steps(session, run.id);
    await why(session, id, employeeId);
  }
  return exitCode;
}

export interface InviteOptions extends SyncOptions {
  readonly idempotencyKey?: string;
}

export async function invitePerson(
  session: Session,
  { watch, idempotencyKey = randomUUID() }: InviteOptions,
  id: string,
  employeeId: string,
): Promise<number> {
  const { api, out } = session;
  const params = { path: { id, employeeId }, header: { 'idempotency-key': idempotencyKey } };
  const run = await answered(api.POST('/api/v1/integrations/{id}/people/{employeeId}/invite', { params }));
  out.say(`The LMS is asked to invite ${employeeId}.`);
  if (!watch) return started(session, run.id);
  const exitCode = await watchToTheEnd(session, run.id, false);
  if (!out.json) await steps(session, run.id);
  return exitCode;
}

async function started({ out }: Session, runId: string): Promise<number> {
  await (out.json ? out.printJson({ runId }) : out.print(runId));
  out.say(`Watch it: ${commandLine(`run watch ${runId}`)}`);
  return 0;
}

/** What was sent to the LMS, step by step. */
async function steps({ api, out }: Session, id: string): Promise<void> {
  const { items } = await answered(api.GET('/api/v1/runs/{id}/steps', { params: { path: { id } } }));
  const lines = items.map(({ kind, status }) => `  ${kind}: ${status}`);
  await out.print(lines.length === 0 ? 'Nothing was written.\n' : `${lines.join('\n')}\n`);
}
