import bidiFactory from 'bidi-js';
import type { Stretch } from './drawable.ts';

/** Its types are those of an ES module; Node loads the other one, which is the function itself. */
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();

interface Piece extends Stretch {
  /** Odd ones are read from right to left. */
  readonly level: number;
}

/**
 * A line from left to right as it is drawn: Hebrew and Arabic words change places, and their letters are turned by the font. `from` is where the
 * line begins in the whole text, whose direction decides.
 */
export function visualOrder(line: readonly Stretch[], whole: string, from: number): Stretch[] {
  const { levels } = bidi.getEmbeddingLevels(whole, 'ltr');
  let at = from;
  const pieces = line.flatMap(({ text, face }) => {
    const start = at;
    at += text.length;
    return piecesOf(text, levels.subarray(start, at)).map((piece) => ({ ...piece, face }));
  });
  return reordered(pieces).map(({ text, face, level }) => ({ face, text: level % 2 === 1 ? mirrored(text) : text }));
}

/** The PDF library lays out word by word, so that each word that is read from right to left is a piece, and so is each blank. */
function piecesOf(text: string, levels: Uint8Array): { text: string; level: number }[] {
  const pieces: { text: string; level: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const [sign = '', level = 0] = [text[at], levels[at]];
    const last = pieces.at(-1);
    const joins = last?.level === level && (level % 2 === 0 || (sign !== ' ' && !last.text.endsWith(' ')));
    if (last && joins) last.text += sign;
    else pieces.push({ text: sign, level });
  }
  return pieces;
}

/** From the highest level down to the lowest odd one, what stands side by side there is turned round (rule L2 of the bidirectional algorithm). */
function reordered(pieces: readonly Piece[]): readonly Piece[] {
  let order = [...pieces];
  for (let level = Math.max(0, ...pieces.map((piece) => piece.level)); level > 0; level--) {
    const turned: Piece[] = [];
    let begun: Piece[] = [];
    for (const piece of order) {
      if (piece.level >= level) begun.unshift(piece);
      else {
        turned.push(...begun, piece);
        begun = [];
      }
    }
    order = [...turned, ...begun];
  }
  return order;
}

function mirrored(text: string): string {
  return [...text].map((sign) => bidi.getMirroredCharacter(sign) ?? sign).join('');
}
