const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Regions that have a name and are no country to ISO 3166. */
const NO_COUNTRIES = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'XK', 'ZZ'];

/** ISO 3166: anything else, small letters included, Moodle keeps as "0" without a word. */
export function countryCodes(): readonly string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return pairs.filter((code) => names.of(code) !== undefined && !isDeprecated(code) && !NO_COUNTRIES.includes(code));
}

/** `UK` for `GB`, `DD` for `DE`. */
function isDeprecated(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region !== code;
}
