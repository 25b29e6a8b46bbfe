import { answered, type MatrikelClient, ProblemError } from '../../client/index.ts';
import { Explained } from '../../servers/explained.ts';
import { explained } from '../explained.ts';
import { commandLine } from '../own-name.ts';

/**
 * What to tell whoever starts an installation that nobody can administer in a browser yet; null where somebody can. It goes to
 * the terminal and into no log: whoever has the link becomes admin.
 */
export async function firstLinkWords(api: MatrikelClient): Promise<string | null> {
  try {
    const { link, expiresAt } = await answered(api.POST('/api/v1/users/first-link'));
    return [
      'The first admin of the web page: open this link and choose a password.',
      `  ${link}`,
      `  It works once, until ${new Date(expiresAt).toLocaleString()}. Another one: ${commandLine('users first-link')}`,
    ].join('\n');
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'admin-exists') return null;
    if (!(error instanceof Explained || error instanceof ProblemError)) throw error;
    return explained(error).words;
  }
}
