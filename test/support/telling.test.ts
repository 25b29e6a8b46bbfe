import { expect, it } from 'vitest';
import { toldBy } from './telling.ts';

const tell = (text: string) => ({ what: 'it', text });

it.each([
  ['Al', 'already, Alfred, vital', []],
  ['Al', 'refused Al, who', ['it (Al)']],
  ['Ann Kern', 'JoAnn Kern, Ann Kerning', []],
  ['Frei', 'freigegeben und frei', []],
  ['Müßiggänger-Öz', '{"name":"Müßiggänger-Öz"}', ['it (Müßiggänger-Öz)']],
  ["O'Neill <b>/Söhne 🦉", "of O'Neill <b>/Söhne 🦉.", ["it (O'Neill <b>/Söhne 🦉)"]],
  ['1984-07-09', 'born 1984-07-09T00:00:00+01:00', ['it (1984-07-09)']],
  ['1984-07-09', 'number 11984-07-091', []],
  ['Ines@Acme.example', 'to <xines@acme.EXAMPLE>', ['it (Ines@Acme.example)']],
])('looks for %s in "%s"', (word, text, told) => {
  expect(toldBy(text, [tell(word)])).toEqual(told);
});
