import { answered, type Schemas } from '../../client/index.ts';
import { certificatesText } from '../certificates/certificates-in-words.ts';
import type { Session } from '../connect/session.ts';
import { factsText } from '../output/facts.ts';
import { timeText } from '../output/times.ts';
import { problemsInWords } from '../runs/problems-in-words.ts';
import { scheduleText } from '../schedule/schedule-in-words.ts';
import { safetyFacts } from './safety-in-words.ts';
import { labelOf, PLANNED_SETTINGS, settingText } from './settings-in-words.ts';

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
    ['LMS', `${integration.kind} at ${lms.baseUrl}${lms.apiUser ? ` as ${lms.apiUser}` : ''}`],
    ['Personio', `${personio.clientId} at ${personio.baseUrl}`],
    ...(integration.links.lmsEvents
      ? ([['Webhooks of the LMS', `taken at ${integration.links.lmsEvents}`]] as const)
      : []),
    ['Calls a minute', `Personio ${perMinute(personio)}, LMS ${perMinute(lms)}`],
    ...PLANNED_SETTINGS.map((name) => [labelOf(name), settingText(name, settings)] as const),
    ['Summary mail', settings.summary.recipients.join(', ') || 'to nobody'],
    ['Mail language', settings.summary.language],
    ['Portal probed', timeText(integration.probed?.probedAt ?? null) || 'never'],
    ['Synced every', integration.syncIntervalMinutes ? `${integration.syncIntervalMinutes} minutes` : 'by hand only'],
    ['Schedule', scheduleText(integration.schedule)],
    ['Certificates', certificatesText(integration.certificates)],
    ['Probed', timeText(integration.probed?.probedAt ?? null)],
    ['Quarantine', quarantineText(integration.quarantine)],
    ...safetyFacts(integration.safety),
    ['Settings', `version ${integration.settingsVersion}`],
    ['Draft', integration.draft && draftText(integration.draft)],
    ['Revision', integration.revision],
    ['Changed', timeText(integration.updatedAt)],
  ] as const;
}

function quarantineText(quarantine: Integration['quarantine']): string {
  if (!quarantine) return 'no';
  return `since ${timeText(quarantine.since)}, no run starts: ${quarantine.message} ${quarantine.remedy} Then: matrikel integration check`;
}

function perMinute({ requestsPerMinute }: { requestsPerMinute: number | null }): string {
  return requestsPerMinute === null ? 'without limit' : String(requestsPerMinute);
}

function draftText({ changes, outdated }: NonNullable<Integration['draft']>): string {
  const what = changes.length === 0 ? 'changes nothing' : `changes ${changes.join(', ')}`;
  return outdated ? `${what}; made from older settings` : what;
}
