import type { ProblemError } from '../../client/index.ts';
import { EXIT } from '../exit-codes.ts';
import { commandLine } from '../own-name.ts';

/** The API names calls to make; here is what to type instead. */
const REMEDIES: Readonly<Record<string, (problem: ProblemError) => string>> = {
  unauthorized: () =>
    `Put a valid one into MATRIKEL_TOKEN, or name its file with --token-file; an admin makes one with: ${commandLine('tokens create')}`,
  'invalid-body': () => 'Correct it and try again; docs/api.md lists every field.',
  'invalid-query': () => 'Correct it and try again.',
  'integration-not-found': () => `List what there is: ${commandLine('integration list')}`,
  'run-not-found': () => `List what there is: ${commandLine('runs')}`,
  'person-not-found': () =>
    "Take the id from the address of the employee's profile in Personio, or from a problem or a step of a run.",
  'mail-not-found': () => `List what there is: ${commandLine('mails list')}`,
  'user-not-found': () => `List who there is: ${commandLine('users list')}`,
  'email-taken': () => `See who it is: ${commandLine('users list')}`,
  'admin-exists': () =>
    `Let an admin invite others, or make a link for one who forgot the password: ${commandLine('users link <e-mail>')}`,
  'token-not-found': () => `List what there is: ${commandLine('tokens list')}`,
  'run-goes-on': ({ runId }) =>
    `Wait for it (${commandLine(`run watch ${runId}`)}) or cancel it (${commandLine(`run cancel ${runId}`)}), then try again.`,
  'case-not-found': () => `List what there is: ${commandLine('cases <integration>')}`,
  quarantined: () =>
    `See why (${commandLine('integration show <name>')}), put it right, then check: ${commandLine('integration check <name>')} ends the quarantine when it finds no error.`,
  'secret-missing': () =>
    `Give it again: ${commandLine('integration change <name> --new-client-secret --new-api-key')}`,
  'run-refused': ({ runId }) =>
    `Look at the run and decide by its status: ${commandLine(`run show ${runId ?? '<id>'}`)}`,
  'not-a-problem': () =>
    'What answered is not the API of Matrikel, or something that stands before it. Look at the address (--api or MATRIKEL_API_URL).',
  'needs-activation': () =>
    `See first what would come of it: ${commandLine('integration draft set <name> ...')}, draft preview, draft activate. Or give --activate, and it is in force at once.`,
  'no-draft': () => `Make one: ${commandLine('integration draft set <name> --help')}`,
  'draft-outdated': () =>
    `Put it on top of what is in force: ${commandLine('integration draft set <name> --rebase')}; or discard it: ${commandLine('integration draft discard <name>')}`,
  'changed-meanwhile': () => `Look at it as it is now, and decide again: ${commandLine('integration show <name>')}`,
};

/** Sentence, remedy, and each place that is wrong with what was sent. */
export function problemInWords(problem: ProblemError): string {
  const { code, detail, errors } = problem;
  const remedy = REMEDIES[code]?.(problem) ?? problem.remedy;
  const several = errors.length > 1; // one alone is in the sentence already
  const places = several
    ? errors.map(({ path, message, remedy = '' }) => `  ${path}: ${message} ${remedy}`.trimEnd())
    : [];
  const sentence = /[.!?]$/.test(detail) ? detail : `${detail}.`;
  return [`${sentence} ${remedy}`.trim(), ...places].join('\n');
}

export function exitCodeOfProblem({ status, code }: Pick<ProblemError, 'status' | 'code'>): number {
  if (status === 401 || status === 403) return EXIT.notAllowed;
  if (status === 429 || status === 502 || status === 503 || code === 'not-a-problem') return EXIT.notReachable;
  return status < 500 ? EXIT.badInput : EXIT.unexpected;
}
