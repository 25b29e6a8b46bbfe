/** The integrations of the rehearsal company. The first has the name that it had when it was the only one. */
export const REHEARSAL = 'rehearsal';
export const REHEARSAL_LEARNUPON = 'rehearsal-learnupon';
export const REHEARSAL_MOODLE = 'rehearsal-moodle';

const NAMES: readonly string[] = [REHEARSAL, REHEARSAL_LEARNUPON, REHEARSAL_MOODLE];

export function isRehearsal({ name }: { readonly name: string }): boolean {
  return NAMES.includes(name);
}
