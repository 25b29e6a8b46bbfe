import { between, lineEnds } from './break-lines.ts';
import type { Stretch } from './drawable.ts';
import { visualOrder } from './visual-order.ts';

export interface TextBox {
  readonly x: number;
  /** Of the first line's baseline, in points from the top. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly colour: string;
}

const LINE_HEIGHT = 1.45;

/** Draws a text in as many lines as it takes; answers the baseline of the line after it. */
export function drawText(
  page: PDFKit.PDFDocument,
  text: readonly Stretch[],
  { x, y, width, size, colour }: TextBox,
): number {
  const whole = text.map((stretch) => stretch.text).join('');
  const widthOf = (stretches: readonly Stretch[]) =>
    stretches.reduce((sum, stretch) => sum + widthIn(page, stretch, size), 0);
  page.fillColor(colour);
  let [from, baseline] = [0, y];
  for (const end of lineEnds(text, widthOf, width)) {
    let left = x;
    for (const stretch of visualOrder(between(text, from, end), whole, from)) {
      const width = widthIn(page, stretch, size);
      page.text(stretch.text, left, baseline, { lineBreak: false, baseline: 'alphabetic', ...shapingOf(stretch) });
      left += width;
    }
    from = end;
    baseline += size * LINE_HEIGHT;
  }
  return baseline;
}

/** Its width, with its font chosen for what is drawn next. */
function widthIn(page: PDFKit.PDFDocument, stretch: Stretch, size: number): number {
  const { face, text } = stretch;
  page.font(face as unknown as string, face.postscriptName, size); // takes an opened font, which its types do not know yet
  return page.widthOfString(text, shapingOf(stretch));
}

const ALPHABETS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/**
 * Fonts take `ị` apart into `i` and a dot, and whoever copies or searches the text of the document would find a dot below every i. These
 * alphabets have a sign for each letter and look the same without that step.
 */
function shapingOf({ text }: Stretch): PDFKit.Mixins.TextOptions {
  const whole = { ccmp: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];
  return ALPHABETS.test(text) ? { features: whole } : {};
}
