import { answered } from '../../../client/index.ts';
import { Explained } from '../../../servers/explained.ts';
import type { Session } from '../../connect/session.ts';
import { EXIT } from '../../exit-codes.ts';
import { integrationInput, type Json } from '../body.ts';
import { ifMatch } from '../if-match.ts';
import type { PlannedOptions } from '../options.ts';
import { printDraft } from './show.ts';

export interface SetOptions extends PlannedOptions {
  readonly rebase: boolean;
  readonly ifMatch?: string;
}

/** Of a whole integration in a file only what a draft can hold is taken: recipients, credentials and safety change directly. */
export async function setDraft(session: Session, options: SetOptions, id: string): Promise<void> {
  const given = integrationInput(undefined, options).body.settings as Json | undefined;
  if (!given && !options.rebase) throw new Explained(NOTHING, EXIT.badInput);
  const { summary: _summary, ...body } = given ?? {};
  const query = options.rebase ? { rebase: 'true' as const } : {};
  const params = { path: { id }, query, header: ifMatch(options.ifMatch) };
  const draft = await answered(session.api.PUT('/api/v1/integrations/{id}/draft', { params, body }));
  await printDraft(session, id, draft);
}

const NOTHING =
  'No settings were given. "matrikel integration draft set --help" lists the usual ones; all others go by --file, under "settings".';
