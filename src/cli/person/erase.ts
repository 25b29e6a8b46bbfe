import { answered } from '../../client/index.ts';
import { Explained } from '../../servers/explained.ts';
import { confirm, somebodyIsThere } from '../ask/ask.ts';
import type { Session } from '../connect/session.ts';
import { EXIT } from '../exit-codes.ts';

export interface EraseOptions {
  readonly integration?: string;
  readonly yes: boolean;
}

export async function erase({ api, out }: Session, options: EraseOptions, employeeId: string): Promise<void> {
  if (!options.yes) await requireConsent(employeeId, options.integration);
  const params = { path: { employeeId }, query: inOne(options) };
  const erased = await answered(api.DELETE('/api/v1/people/{employeeId}', { params }));
  if (out.json) return out.printJson(erased);
  out.say(`${employeeId}, ${placesText(erased.erasedIn)}: ${erased.message}`);
}

export async function readmit(
  { api, out }: Session,
  options: Pick<EraseOptions, 'integration'>,
  employeeId: string,
): Promise<void> {
  const params = { path: { employeeId }, query: inOne(options) };
  const answer = await answered(api.POST('/api/v1/people/{employeeId}/readmit', { params }));
  if (out.json) return out.printJson(answer);
  const { readmittedIn } = answer;
  out.say(
    readmittedIn.length === 0
      ? `Nobody had erased ${employeeId}.`
      : `${employeeId} is readmitted ${placesText(readmittedIn)}. The next run serves them as somebody new.`,
  );
}

function inOne({ integration }: Pick<EraseOptions, 'integration'>): { integration?: string } {
  return integration === undefined ? {} : { integration };
}

function placesText(places: readonly { readonly integrationName: string }[]): string {
  return places.length === 0 ? 'in no integration' : `in ${places.map((one) => one.integrationName).join(', ')}`;
}

async function requireConsent(employeeId: string, integration: string | undefined): Promise<void> {
  if (!somebodyIsThere())
    throw new Explained(`Erasing ${employeeId} wants --yes where nobody can be asked.`, EXIT.badInput);
  const where = integration === undefined ? 'in all integrations' : `in ${integration}`;
  const question = `Erase everything that is kept of ${employeeId} ${where}? This cannot be taken back.`;
  if (!(await confirm(question))) throw new Explained('Nobody was erased.', EXIT.stopped);
}
