/** The header for a revision as it is shown, or for an ETag as it stands in an answer, whose quotation marks a shell likes to eat. */
export function ifMatch(revision: string | undefined): { 'if-match'?: string } {
  if (revision === undefined) return {};
  return { 'if-match': /^\*$|"/.test(revision) ? revision : `"${revision}"` };
}
