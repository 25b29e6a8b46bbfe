import { stripVTControlCharacters } from 'node:util';

/** Names from vendors may hold anything: a line break would tear a table, an escape sequence would command the terminal. */
export function plainText(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{Cc}|\p{Bidi_Control}/gu, '');
}
