/**
 * How a value is written into a field: umlauts in one Unicode form, no blanks around it. An LMS that tidies up what it is given
 * would otherwise differ from Personio for ever, and be written in every run.
 */
export function fieldText(text: string): string {
  return text.normalize('NFC').trim();
}

/** Whether two values of a field say the same; blank counts as none. */
export function sameFieldText(left: string | null, right: string | null): boolean {
  return fieldText(left ?? '') === fieldText(right ?? '');
}
