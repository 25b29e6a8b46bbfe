/** The integrations of the rehearsal company. The first has the name that it had when it was the only one. */
export const REHEARSAL = 'rehearsal';
export const REHEARSAL_LEARNUPON = 'rehearsal-learnupon';

const NAMES: readonly string[] = [REHEARSAL, REHEARSAL_LEARNUPON];

export function isRehearsal({ name }: { readonly name: string }): boolean {
  return NAMES.includes(name);
}
