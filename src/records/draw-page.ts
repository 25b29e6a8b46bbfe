import { drawText } from './draw-text.ts';
import { drawable } from './drawable.ts';
import type { Face } from './faces.ts';
import type { RecordWords } from './words.ts';

const [LEFT, RIGHT, LABELS] = [72, 523, 130];
const [INK, GREY, RULE] = ['#1d2330', '#5d6575', '#c9ced8'];

/** One page of A4: what it is, what it says, and that it is no certificate of the LMS. */
export function drawPage(
  page: PDFKit.PDFDocument,
  faces: Iterable<Face>,
  { heading, facts, notice }: RecordWords,
): void {
  const width = RIGHT - LEFT;
  const draw = (text: string, box: { x?: number; y: number; width?: number; size: number; colour: string }) => {
    const stretches = drawable(text, faces);
    return stretches ? drawText(page, stretches, { x: LEFT, width, ...box }) : box.y;
  };
  draw('Matrikel', { y: 80, size: 10, colour: GREY });
  let y = draw(heading, { y: 130, size: 26, colour: INK }) + 18;
  for (const [label, value] of facts) {
    if (!drawable(value, faces)) continue;
    draw(label, { y, width: LABELS - 8, size: 10, colour: GREY });
    y = draw(value, { x: LEFT + LABELS, y, width: width - LABELS, size: 12, colour: INK }) + 10;
  }
  page
    .moveTo(LEFT, y + 6)
    .lineTo(RIGHT, y + 6)
    .lineWidth(0.75)
    .strokeColor(RULE)
    .stroke();
  draw(notice, { y: y + 30, size: 10, colour: GREY });
}
