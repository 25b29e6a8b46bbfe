import { answered } from '../../../client/index.ts';
import type { Session } from '../../connect/session.ts';
import { commandLine } from '../../own-name.ts';
import { ifMatch } from '../if-match.ts';
import { printIntegration } from '../show.ts';

export interface DraftChange {
  readonly ifMatch?: string;
}

export async function activate(
  session: Session,
  { rebase, ...options }: DraftChange & { readonly rebase: boolean },
  id: string,
): Promise<void> {
  const query = rebase ? { rebase: 'true' as const } : {};
  const params = { path: { id }, query, header: ifMatch(options.ifMatch) };
  const activated = await answered(session.api.POST('/api/v1/integrations/{id}/draft/activate', { params }));
  await printIntegration(session, activated);
  session.out.say(
    `\nIn force as version ${activated.settingsVersion}. Sync by it: ${commandLine(`sync ${activated.name}`)}`,
  );
}

export async function discard({ api, out }: Session, options: DraftChange, id: string): Promise<void> {
  const params = { path: { id }, header: ifMatch(options.ifMatch) };
  await answered(api.DELETE('/api/v1/integrations/{id}/draft', { params }));
  if (out.json) return out.printJson({ discarded: true });
  out.say('The draft is discarded. What is in force stays as it is.');
}
