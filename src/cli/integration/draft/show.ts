import { answered, type Schemas } from '../../../client/index.ts';
import type { Session } from '../../connect/session.ts';
import { factsText } from '../../output/facts.ts';
import { timeText } from '../../output/times.ts';
import { commandLine } from '../../own-name.ts';
import { labelOf, PLANNED_SETTINGS, settingText } from '../settings-in-words.ts';

type Draft = Schemas['Draft'];

export async function showDraft(session: Session, id: string): Promise<void> {
  const draft = await answered(session.api.GET('/api/v1/integrations/{id}/draft', { params: { path: { id } } }));
  await printDraft(session, id, draft);
}

/** What would be otherwise, beside what is in force. */
export async function printDraft({ api, out }: Session, id: string, draft: Draft): Promise<void> {
  if (out.json) return out.printJson(draft);
  const { name, settings } = await answered(api.GET('/api/v1/integrations/{id}', { params: { path: { id } } }));
  const changed = PLANNED_SETTINGS.filter((one) => draft.changes.includes(one));
  await out.print(
    factsText([
      ['Draft of', name],
      ['Saved', `${timeText(draft.savedAt)}${draft.savedBy === null ? '' : ` by ${draft.savedBy}`}`],
      [
        'Made from',
        `version ${draft.basedOn} of the settings${draft.outdated ? `, and ${draft.settingsVersion} is in force` : ''}`,
      ],
      ...changed.map(
        (one) => [labelOf(one), `${settingText(one, settings)}  ⇒  ${settingText(one, draft.settings)}`] as const,
      ),
    ]),
  );
  if (changed.length === 0) return out.say('It changes nothing.');
  if (draft.outdated)
    out.say(`Put it on top of what is in force: ${commandLine(`integration draft set ${name} --rebase`)}`);
  else out.say(`See what would come of it: ${commandLine(`integration draft preview ${name}`)}`);
}
