import type { Face } from './faces.ts';

/** Letters of one font, one after the other. */
export interface Stretch {
  readonly text: string;
  readonly face: Face;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Signs that say how to show others, and say nothing by themselves; joiners stay, since letters take their shape from them. */
const INVISIBLE = /[[\p{Variation_Selector}\p{Cf}]--[\u200C\u200D]]/gv;

/**
 * A text in stretches that each have one font. Signs that none of the fonts has, as of an emoji, are left out; null where that is a letter
 * or a digit, or nothing is left.
 */
export function drawable(text: string, faces: Iterable<Face>): readonly Stretch[] | null {
  const stretches: { text: string; face: Face }[] = [];
  for (const { segment } of graphemes.segment(plain(text))) {
    const last = stretches.at(-1);
    const face = faceOf(segment, faces, last?.face);
    if (face === null && /[\p{L}\p{N}]/u.test(segment)) return null;
    if (face === null) continue;
    if (last?.face === face) last.text += segment;
    else stretches.push({ text: segment, face });
  }
  return stretches.some((stretch) => /[\p{L}\p{N}]/u.test(stretch.text)) ? stretches : null;
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Blanks and signs go along with what stands before them. */
function faceOf(segment: string, faces: Iterable<Face>, before: Face | undefined): Face | null {
  if (before && !/\p{L}/u.test(segment) && has(before, segment)) return before;
  for (const face of faces) if (has(face, segment)) return face;
  return null;
}

function has(face: Face, segment: string): boolean {
  return [...segment].every((sign) => /[\u200C\u200D]/.test(sign) || canDraw(face, sign.codePointAt(0) ?? 0));
}

/** The library stumbles over a blank without an outline at the very end of a font, as Nanum Gothic has one; the next font then takes it. */
function canDraw(face: Face, codePoint: number): boolean {
  if (!face.hasGlyphForCodePoint(codePoint)) return false;
  try {
    return face.glyphForCodePoint(codePoint).advanceWidth >= 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
