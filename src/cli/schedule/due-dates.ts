import { answered } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { commandLine } from '../own-name.ts';

/** Has everybody looked at whose day has come, once. */
export async function askForDueNow({ api, out }: Session, id: string): Promise<void> {
  const params = { path: { id } };
  const schedule = await answered(api.POST('/api/v1/integrations/{id}/schedule/due-dates', { params }));
  if (out.json) return out.printJson(schedule);
  await out.print(
    schedule.settings.paused
      ? `Whoever is due is looked at as soon as the schedule is resumed: ${commandLine(`schedule resume ${id}`)}`
      : 'Whoever is due is looked at now.',
  );
  out.say(`Who waits for which day: ${commandLine(`due ${id}`)}`);
}
