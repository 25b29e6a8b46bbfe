/** Personio takes documents of up to 30 MB. */
export const MAX_DOCUMENT_BYTES = 30 * 1024 * 1024;

/** Readers look for the marks this far from either end, since some programs put something of their own around a PDF. */
export const PDF_MARKS_WITHIN = 1024;

/** Of the first bytes: whether a PDF begins there. */
export function beginsAsPdf(head: Uint8Array): boolean {
  return has(head.subarray(0, PDF_MARKS_WITHIN), '%PDF-');
}

/** Of the last bytes: whether a PDF ends there. One that was cut off does not. */
export function endsAsPdf(tail: Uint8Array): boolean {
  return has(tail.subarray(-PDF_MARKS_WITHIN), '%%EOF');
}

function has(bytes: Uint8Array, mark: string): boolean {
  return String.fromCharCode(...bytes).includes(mark);
}
