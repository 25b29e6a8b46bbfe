import type { Schemas } from '../../client/index.ts';
import { durationText } from '../../domain/summary/duration.ts';
import { dayText } from '../due/due-in-words.ts';
import { timeText } from '../output/times.ts';
import { commandLine } from '../own-name.ts';

type Person = Schemas['Person'];

/** What comes next, in one sentence. */
export function headline({ employeeId, integrationName, next, hold, erasedAt, steps, match, due }: Person): string {
  const who = `${employeeId} in ${integrationName}`;
  const kinds = [...new Set(steps.map(({ kind }) => kind))].join(', ');
  const run = next.runId ?? '';
  const sentences: Readonly<Record<Person['next']['action'], string>> = {
    erased: `was erased on ${timeText(erasedAt)}, so no run serves them.`,
    held: `is held since ${timeText(hold?.heldAt ?? null)}, so no run writes for them${kinds && ` (${kinds})`}. To release: ${commandLine(`person release ${integrationName} ${employeeId}`)}`,
    'waits-in-run': `has steps in run ${run}, which waits for approval.`,
    'goes-on-in-run': `has steps in run ${run}, which goes on.`,
    quarantined: 'waits, because nothing is written for the whole integration.',
    stopped: 'cannot be judged: with the settings as they are no run could start.',
    'not-in-personio': 'is not known to Personio. Whoever is missing is reported, never switched off.',
    'waits-for-day': `waits for a day: ${due.map(dayText).join('; ')}.`,
    'out-of-scope': 'is outside the scope, so no run writes for them.',
    decide: 'gets nothing until somebody decides a case.',
    skipped: 'would be left out by the next run.',
    steps: `would get this from the next run: ${kinds}.`,
    nothing: match === null ? 'needs nothing.' : 'is in step: the next run has nothing to do.',
  };
  return `${who} ${sentences[next.action]}`;
}

export function scopeText({ scope }: Person): string | null {
  if (!scope) return null;
  const asked = scope.conditions.length === 0 ? 'everybody' : scope.match === 'all' ? 'all of these' : 'one of these';
  const verdicts = { in: 'inside', out: 'outside', unreadable: 'cannot be judged' };
  return `${verdicts[scope.verdict]} (${asked})`;
}

/** `yes  elearnio Sync equals "ja": "Ja"` */
export function conditionText(one: NonNullable<Person['scope']>['conditions'][number]): string {
  const holds = one.holds === null ? '?' : one.holds ? 'yes' : 'no';
  const wanted = one.wanted.map((text) => `"${text}"`).join(' or ');
  const found = one.holds === null ? 'not readable' : one.found === null ? 'empty' : `"${one.found}"`;
  return `${holds.padEnd(5)}${[one.attribute, one.operator, wanted].filter(Boolean).join(' ')}: ${found}`;
}

const FOUND_BY = {
  link: 'by the link of earlier runs',
  'external-id': 'by the external id',
  'e-mail': 'by the address',
  rehire: 'as the account of an earlier employment',
  invitation: 'as what an invitation became',
} as const;

export function accountText({ account, match, scope }: Person): string {
  const found = match?.by ? `, found ${FOUND_BY[match.by]}` : '';
  if (account)
    return `${account.learnerId} (${account.status}${account.isAdministrator ? ', administrator' : ''})${found}`;
  if (match?.outcome === 'link-lost') return `the linked account ${match.learnerId} is gone`;
  if (match?.outcome === 'case') return 'not clear, see below';
  if (match?.outcome === 'replaced') return 'goes to the new record of the same person';
  return scope ? 'none' : 'not looked for';
}

export function lastText(run: Person['last']['seen']): string | null {
  if (!run) return null;
  const steps = run.steps.map(({ kind, status }) => `${kind} ${status}`).join(', ');
  const dry = run.dryRun ? ', a dry run' : '';
  return `${timeText(run.finishedAt ?? run.createdAt)} in run ${run.runId} (${run.status}${dry}): ${steps || run.disposition}`;
}

/** `4 seconds from Personio to the LMS, 2026-11-22 08:00 (webhook)`, and what waits. */
export function freshnessText({ waitingSince, lastChange }: Person['freshness']): string | null {
  const waits = waitingSince && `something is to be looked at since ${timeText(waitingSince)}`;
  const last =
    lastChange &&
    `${durationText(lastChange.seconds * 1_000, 'en')} from Personio to the LMS, ${timeText(lastChange.writtenAt)} (${lastChange.source})`;
  return [last, waits].filter(Boolean).join('; ') || null;
}

const UNSEEN: Readonly<Record<Person['unseen'][number], string>> = {
  'address-in-other-capitals':
    'Not seen by this look: somebody, or an account, whose address differs in capitals alone. A run reads everybody and would.',
  'claimed-twice':
    'Not seen by this look: whether another employee would get the same account. Then a run gives it to neither.',
  'last-administrator':
    'Not seen by this look: whether another administrator of the portal is left. If not, nobody is switched off.',
  guard: 'Not seen by this look: whether the guard makes the whole run wait for approval.',
};

export function unseenText(what: Person['unseen'][number]): string {
  return UNSEEN[what];
}
