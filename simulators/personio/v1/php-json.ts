export type Escapes = { escapeSlashes: boolean; escapeUnicode: boolean };

const SPECIAL = /[/\u0080-\uffff]/;
const REMEMBERED = 20_000;
const memory = new Map<string, string>();

/**
 * JSON as PHP writes it: `\/` and `\u00e4`. Works on finished JSON text, where a slash can only stand in a string.
 * Names of departments and the like come by thousands of times, so the results are remembered.
 */
export function phpJson(json: string, { escapeSlashes, escapeUnicode }: Escapes): string {
  if (!SPECIAL.test(json)) return json;
  const key = `${escapeSlashes ? 's' : ''}${escapeUnicode ? 'u' : ''}${json}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const slashed = escapeSlashes ? json.replaceAll('/', '\\/') : json;
  const text = escapeUnicode ? slashed.replace(/[\u0080-\uffff]/g, unicodeEscape) : slashed;
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(key, text);
  return text;
}

function unicodeEscape(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
