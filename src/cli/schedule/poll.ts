import { setTimeout as sleep } from 'node:timers/promises';
import { answered } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { commandLine } from '../own-name.ts';

const EVERY_MS = 500;
const AT_MOST_MS = 30_000;

/** Has Personio asked who changed, and waits a moment for what that came to. */
export async function pollNow({ api, out }: Session, id: string): Promise<void> {
  const params = { path: { id } };
  const read = () => answered(api.GET('/api/v1/integrations/{id}/schedule', { params }));
  const former = (await read()).lastPoll?.at;
  let schedule = await answered(api.POST('/api/v1/integrations/{id}/schedule/poll', { params }));
  for (let waitedMs = 0; schedule.lastPoll?.at === former && waitedMs < AT_MOST_MS; waitedMs += EVERY_MS) {
    await sleep(EVERY_MS);
    schedule = await read();
  }
  if (out.json) return out.printJson(schedule);
  const { lastPoll } = schedule;
  if (!lastPoll || lastPoll.at === former)
    return out.say(`Asked for, and not done yet. What it finds: ${commandLine(`schedule show ${id}`)}`);
  await out.print(
    `Personio names ${people(lastPoll.employees)} who may have changed; ${lastPoll.changed} of them are looked at now.`,
  );
  if (lastPoll.changed > 0) out.say(`What became of it: ${commandLine(`runs --integration ${id} --kind person`)}`);
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
