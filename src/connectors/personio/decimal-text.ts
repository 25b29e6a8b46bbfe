const SCIENTIFIC = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/;

/**
 * A number as people read it: `1.2344567899877E+18` becomes `1234456789987700000`. Works on the digits, since a double
 * would lose some. Text that is not a number stays as it is.
 */
export function decimalText(text: string): string {
  const match = SCIENTIFIC.exec(text.trim());
  if (!match) return text.trim();
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const point = whole.length + Number(exponent);
  if (Math.abs(point) > 100) return text.trim(); // no such number is meant; do not build megabytes of zeros

  const digits = whole + fraction;
  const integer = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const rest = (point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point)).replace(/0+$/, '');
  return `${sign}${integer.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
}
