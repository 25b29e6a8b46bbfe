import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { documentTitle } from '../domain/certificates/document-words.ts';
import type { RecordWriter, TrainingRecord } from '../ports/record-writer.ts';
import { drawPage } from './draw-page.ts';
import { drawable } from './drawable.ts';
import { type Face, openFaces } from './faces.ts';
import { type RecordWords, wordsOf } from './words.ts';

/** One page, with the letters that it needs of whatever fonts have them. */
export async function writePdf(record: TrainingRecord, path: string): ReturnType<RecordWriter['write']> {
  const faces = openFaces();
  if (drawable(record.name, faces) === null) return { unreadable: 'name' };
  const course = documentTitle(record.course); // as the document is called: laying out takes ever longer, the longer a text is
  if (drawable(course, faces) === null) return { unreadable: 'course' };
  const shown = { ...record, course };
  const hash = createHash('sha256');
  let bytes = 0;
  async function* measured(source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  await pipeline(pageOf(shown, faces, wordsOf(shown)), measured, createWriteStream(path, { mode: 0o600 }));
  return { bytes, sha256: hash.digest('hex') };
}

function pageOf(
  { language, course, completedOn }: TrainingRecord,
  faces: Iterable<Face>,
  words: RecordWords,
): PDFKit.PDFDocument {
  const page = new PDFDocument({
    ...{ size: 'A4', margin: 0, lang: language, displayTitle: true, pdfVersion: '1.7' },
    font: '', // else a font that is not embedded is asked for
    info: {
      ...{ Title: `${words.heading}: ${course}`, Author: 'Matrikel', Creator: 'Matrikel', Producer: 'Matrikel' },
      CreationDate: new Date(`${completedOn}T00:00:00Z`), // of what it is about, so that the bytes are the same each time
    },
  });
  drawPage(page, faces, words);
  page.end();
  return page;
}
