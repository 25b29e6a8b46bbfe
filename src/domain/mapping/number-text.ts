const INTEGER = /^([+-]?)0*(\d+)(?:\.0*)?$/;
const DECIMAL = /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/;

/** Digits of a whole number, `-7`; null where it has a fraction, or is none. Works on text: a double would lose digits. */
export function integerText(text: string): string | null {
  const match = INTEGER.exec(text.trim());
  return match ? signed(match[1], match[2] ?? '') : null;
}

/** A number with exactly two decimals, `1.50`; null where it has more, or is none. A comma is no decimal point. */
export function decimalText(text: string): string | null {
  const [, sign, whole = '', fraction = ''] = DECIMAL.exec(text.trim()) ?? [];
  if (whole === '' || fraction.length > 2) return null;
  return signed(sign, `${whole}.${fraction.padEnd(2, '0')}`);
}

function signed(sign: string | undefined, digits: string): string {
  return sign === '-' && /[1-9]/.test(digits) ? `-${digits}` : digits;
}
