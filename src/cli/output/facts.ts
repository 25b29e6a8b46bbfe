import { plainText } from './plain-text.ts';

/** One thing in lines of name and value; what has no value is left out. */
export function factsText(
  facts: readonly (readonly [name: string, value: string | number | null | undefined])[],
): string {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  const width = Math.max(...known.map(([name]) => name.length)) + 2;
  return known.map(([name, value]) => `${name.padEnd(width)}${plainText(String(value))}`).join('\n');
}
