import { answered, type Schemas } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { factsText } from '../output/facts.ts';
import { timeText } from '../output/times.ts';
import { problemsInWords } from '../runs/problems-in-words.ts';

type Integration = Schemas['Integration'];

export async function show(session: Session, id: string): Promise<void> {
  const call = session.api.GET('/api/v1/integrations/{id}', { params: { path: { id } } });
  await printIntegration(session, await answered(call));
}

export async function printIntegration({ out }: Pick<Session, 'out'>, integration: Integration): Promise<void> {
  if (out.json) return out.printJson(integration);
  await out.print(factsText(factsOf(integration)));
  if (integration.problems.length > 0) await out.print(`\n${problemsInWords(integration.problems, out)}`);
}

function factsOf({ personio, lms, settings, ...integration }: Integration) {
  return [
    ['Name', integration.name],
    ['Id', integration.id],
    ['LMS', `${integration.kind} at ${lms.baseUrl}`],
    ['Personio', `${personio.clientId} at ${personio.baseUrl}`],
    ['Calls a minute', `Personio ${perMinute(personio)}, LMS ${perMinute(lms)}`],
    ['Scope', scopeText(settings.scope)],
    ['Invitations', settings.invitations],
    ['Groups by', settings.groupAttributes.join(', ') || 'nothing'],
    ['Custom attributes', customText(settings.customAttributes)],
    ['Status words', entriesText(settings.statusMap) || 'as the LMS names them'],
    ['Inactive, no account', settings.createInactive ? 'get one' : 'get none'],
    ['Out of scope', settings.outOfScope],
    ['External id', settings.externalId],
    ['Summary mail', settings.summary.recipients.join(', ') || 'to nobody'],
    ['Mail language', settings.summary.language],
    ['Portal probed', timeText(integration.probed?.probedAt ?? null) || 'never'],
    ['Synced every', integration.syncIntervalMinutes ? `${integration.syncIntervalMinutes} minutes` : 'by hand only'],
    ['Probed', timeText(integration.probed?.probedAt ?? null)],
    ['Settings', `version ${integration.settingsVersion}`],
    ['Revision', integration.revision],
    ['Changed', timeText(integration.updatedAt)],
  ] as const;
}

function perMinute({ requestsPerMinute }: { requestsPerMinute: number | null }): string {
  return requestsPerMinute === null ? 'without limit' : String(requestsPerMinute);
}

function scopeText({ match, conditions }: Integration['settings']['scope']): string {
  if (conditions.length === 0) return 'everybody';
  const words = conditions.map(({ attribute, operator, value, values }) =>
    [attribute, operator, value ?? values?.join('|')].filter(Boolean).join(' '),
  );
  return words.join(match === 'all' ? ' and ' : ' or ');
}

function customText({ enabled, assignments }: Integration['settings']['customAttributes']): string {
  if (!enabled) return 'off';
  return assignments.map(({ attribute, field }) => `${attribute} → ${field}`).join(', ') || 'none';
}

function entriesText(map: Readonly<Record<string, string>>): string {
  return Object.entries(map)
    .map(([from, to]) => `${from} → ${to}`)
    .join(', ');
}
