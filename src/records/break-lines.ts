import type { Stretch } from './drawable.ts';

const words = new Intl.Segmenter('und', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Where lines end that are at most so wide, as offsets into the text; after words where it can be, which in Chinese or Thai have no blanks
 * between them.
 */
export function lineEnds(
  stretches: readonly Stretch[],
  widthOf: (stretches: readonly Stretch[]) => number,
  width: number,
): number[] {
  const text = stretches.map((stretch) => stretch.text).join('');
  const fits = (from: number, to: number) => widthOf(between(stretches, from, to)) <= width;
  const ends: number[] = [];
  let [from, to] = [0, 0];
  for (const end of [...breaksIn(text), text.length]) {
    if (fits(from, end)) {
      to = end;
      continue;
    }
    if (to > from) ends.push(to);
    from = Math.max(from, to);
    while (!fits(from, end)) {
      from = widest(text, from, (cut) => fits(from, cut));
      ends.push(from);
    }
    to = end;
  }
  return [...ends, text.length];
}

/** After blanks, and between words that have none between them. */
function breaksIn(text: string): number[] {
  const segments = [...words.segment(text)];
  return segments.flatMap(({ index, isWordLike }, at) => {
    const before = segments[at - 1];
    const may = before && (/\s$/.test(before.segment) || (before.isWordLike && isWordLike));
    return may ? [index] : [];
  });
}

/** As many whole letters of a word that is too long for a line. */
function widest(text: string, from: number, fits: (cut: number) => boolean): number {
  let cut = from;
  for (const { segment } of graphemes.segment(text.slice(from))) {
    if (cut > from && !fits(cut + segment.length)) return cut;
    cut += segment.length;
  }
  return cut;
}

/** The part of a text between two offsets. */
export function between(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  let at = 0;
  return stretches.flatMap(({ text, face }) => {
    const part = text.slice(Math.max(from - at, 0), Math.max(to - at, 0));
    at += text.length;
    return part === '' ? [] : [{ text: part, face }];
  });
}
