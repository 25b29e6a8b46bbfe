import { foldText } from '../scope.ts';

/** Letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' };
const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe' };
const MOST_WORDS = 10;

/** How a text is kept for searching: without case and accents, and with umlauts also as they are written without the keys for them. */
export function searchText(parts: readonly (string | null)[]): string {
  return spellings(parts.flatMap((part) => part ?? []).join(' ')).join(' ');
}

/** What was typed, word by word; each may stand in the text in any of its spellings. */
export function searchWords(typed: string): readonly (readonly string[])[] {
  const words = typed.split(/\s+/).filter((word) => word !== '');
  return words.slice(0, MOST_WORDS).map(spellings);
}

/** By this people are ordered: Özdemir stands with Ozdemir. */
export function sortText(text: string): string {
  return plain(foldText(text), LETTERS);
}

function spellings(text: string): readonly string[] {
  const folded = foldText(text);
  return [...new Set([plain(folded, LETTERS), plain(folded, { ...LETTERS, ...GERMAN })])];
}

function plain(folded: string, letters: Readonly<Record<string, string>>): string {
  const replaced = [...folded].map((letter) => letters[letter] ?? letter).join('');
  return replaced.normalize('NFD').replace(/\p{M}/gu, '');
}
