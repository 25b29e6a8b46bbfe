import { answered, type Schemas } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { factsText } from '../output/facts.ts';
import { commandLine } from '../own-name.ts';
import { scheduleFacts, startsAnything } from './schedule-in-words.ts';

export async function show(session: Session, id: string): Promise<void> {
  const call = session.api.GET('/api/v1/integrations/{id}/schedule', { params: { path: { id } } });
  await printSchedule(session, id, await answered(call));
}

export async function printSchedule(
  { out }: Pick<Session, 'out'>,
  id: string,
  schedule: Schemas['Schedule'],
): Promise<void> {
  if (out.json) return out.printJson(schedule);
  await out.print(factsText(scheduleFacts(id, schedule)));
  const hasTimers = (schedule.timers ?? []).length > 0;
  if (!startsAnything(schedule.settings) && !hasTimers)
    out.say(`\nNothing starts by itself. To change that: ${commandLine(`schedule set ${id} --at 03:30 --poll 5`)}`);
}
