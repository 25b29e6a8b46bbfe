import { answered } from '../../client/index.ts';
import { Explained } from '../../servers/explained.ts';
import { confirm, somebodyIsThere } from '../ask/ask.ts';
import type { Session } from '../connect/session.ts';
import { EXIT } from '../exit-codes.ts';
import { ifMatch } from './if-match.ts';

export interface RemoveOptions {
  readonly yes: boolean;
  readonly ifMatch?: string;
}

/** Looked up first, so that nobody is asked about something that is not there. */
export async function remove({ api, out }: Session, options: RemoveOptions, nameOrId: string): Promise<void> {
  const { id, name } = await answered(api.GET('/api/v1/integrations/{id}', { params: { path: { id: nameOrId } } }));
  if (!options.yes) await requireConsent(name);
  const params = { path: { id }, header: ifMatch(options.ifMatch) };
  await answered(api.DELETE('/api/v1/integrations/{id}', { params }));
  if (out.json) return out.printJson({ id, name, deleted: true });
  out.say(`${name} is deleted. The accounts in the LMS are as they were.`);
}

async function requireConsent(name: string): Promise<void> {
  if (!somebodyIsThere()) throw new Explained(`Deleting ${name} wants --yes where nobody can be asked.`, EXIT.badInput);
  const question = `Delete ${name} with its runs, its links between employees and accounts, and its secrets?`;
  if (!(await confirm(question))) throw new Explained('Nothing was deleted.', EXIT.stopped);
}
