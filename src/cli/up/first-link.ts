import { answered, type MatrikelClient, ProblemError } from '../../client/index.ts';
import { Explained } from '../../servers/explained.ts';
import { explained } from '../explained.ts';
import { commandLine } from '../own-name.ts';

/** Somebody is there already, or people sign in by the provider alone. */
const NO_LINK: ReadonlySet<string> = new Set(['admin-exists', 'password-sign-in-off']);
const COMMAND = commandLine('users first-link');

/**
 * What to tell whoever starts an installation that nobody can administer in a browser yet; null where somebody can. Whoever has
 * the link becomes admin, so a terminal is shown it and a log, such as that of a service manager, is not.
 */
export async function firstLinkWords(api: MatrikelClient, isTerminal: boolean): Promise<string | null> {
  try {
    if (!isTerminal) {
      const { needsFirstAdmin } = await answered(api.GET('/api/v1/session'));
      return needsFirstAdmin
        ? `Nobody can sign in to the web page as admin yet. The link for the first: ${COMMAND}`
        : null;
    }
    const { link, expiresAt } = await answered(api.POST('/api/v1/users/first-link'));
    return [
      'The first admin of the web page: open this link and choose a password.',
      `  ${link}`,
      `  It works once, until ${new Date(expiresAt).toLocaleString()}. Another one: ${COMMAND}`,
    ].join('\n');
  } catch (error) {
    if (error instanceof ProblemError && NO_LINK.has(error.code)) return null;
    if (!(error instanceof Explained || error instanceof ProblemError)) throw error;
    return explained(error).words;
  }
}
