import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy, getMeta } from 'unpdf';
import { afterAll, describe, expect, it } from 'vitest';
import type { TrainingRecord } from '../ports/record-writer.ts';
import { drawable } from './drawable.ts';
import { openFaces } from './faces.ts';
import { createPdfRecords } from './index.ts';
import { visualOrder } from './visual-order.ts';

const folder = mkdtempSync(join(tmpdir(), 'matrikel-records-'));
const path = join(folder, 'record.pdf');
afterAll(() => rmSync(folder, { recursive: true }));

const RECORD: TrainingRecord = {
  ...{ language: 'de', name: 'Jürgen Müßig-Łoś', course: 'Datenschutz & IT-Sicherheit', completedOn: '2026-03-04' },
  ...{ expiresOn: '2027-03-03', lms: 'LearnUpon', portal: 'acme.learnupon.com', reference: '5001' },
};
const NAMES = [
  ['Vietnamese', 'Nguyễn Thị Ánh'],
  ['Latin with marks of its own', 'Ẹ̀kọ́ Łukasz'],
  ['Greek', 'Γιώργος Παπαδόπουλος'],
  ['Cyrillic', 'Олександр Щербак'],
  ['Chinese', '王小明 歐陽'],
  ['Japanese', '髙橋 さくら'],
  ['Korean', '김 민준'],
  ['Thai', 'สมชาย ใจดี'],
  ['Devanagari', 'प्रिया शर्मा'],
  ['Hebrew', 'דוד כהן'],
  ['Arabic', 'محمد علي'],
  ['Persian with a joiner', 'علی‌رضا'],
] as const;
const write = (changes: Partial<TrainingRecord> = {}) => createPdfRecords().write({ ...RECORD, ...changes }, path);

const stretches = (text: string) => drawable(text, openFaces()) ?? [];

/** Everything on the page, with the place of its left edge and its baseline. */
async function written(changes: Partial<TrainingRecord> = {}) {
  expect(await write(changes)).toEqual({ bytes: expect.any(Number), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const document = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  const { items } = await (await document.getPage(1)).getTextContent();
  const pieces = items.flatMap((item) =>
    'str' in item
      ? [{ text: item.str, left: Number(item.transform[4]), up: Number(item.transform[5]), width: item.width }]
      : [],
  );
  return {
    document,
    pieces,
    text: pieces
      .map((piece) => piece.text)
      .join(' ')
      .replaceAll(/\s+/g, ' '),
    meta: await getMeta(document),
  };
}

describe('a training record', () => {
  it('names the person, the course, its days, the LMS, and says that it is no certificate of the LMS', async () => {
    const { document, text, meta } = await written();
    expect(document.numPages).toBe(1);
    for (const said of [
      'Schulungsnachweis',
      'Jürgen Müßig-Łoś',
      'Datenschutz & IT-Sicherheit',
      '4. März 2026',
      '3. März 2027',
    ])
      expect(text).toContain(said);
    expect(text).toContain('LearnUpon (acme.learnupon.com)');
    expect(text).toMatch(
      /hat Matrikel aus den Angaben von LearnUpon erstellt.*kein von LearnUpon ausgestelltes Zertifikat/,
    );
    expect(meta.info).toMatchObject({ Title: 'Schulungsnachweis: Datenschutz & IT-Sicherheit', Producer: 'Matrikel' });
  });

  it('speaks English where the summary does, and says so where nothing expires', async () => {
    const { text } = await written({ language: 'en', expiresOn: null });
    for (const said of ['Training record', '4 March 2026', 'no end given', 'not a certificate issued by LearnUpon'])
      expect(text).toContain(said);
  });

  it('is the same to the byte each time', async () => {
    const [first, again, other] = [await write(), await write(), await write({ name: 'Jürgen Müßig' })];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(readFileSync(path)).toHaveLength('bytes' in other ? other.bytes : 0);
  });

  it.each(NAMES)('has a sign for every letter of a name in %s, and no empty box', (_script, name) => {
    const glyphs = stretches(name).flatMap(({ text, face }) => face.layout(text).glyphs.map(({ id }) => id));
    expect(glyphs).not.toHaveLength(0);
    expect(glyphs).not.toContain(0);
    for (const { text, face } of stretches(name)) expect(face.layout(text).advanceWidth).toBeGreaterThan(0);
  });

  it('holds all their letters as text, so that it can be searched', async () => {
    const name = NAMES.map(([, each]) => each).join(' ');
    const { text } = await written({ name });
    const letters = (of: string) => new Set(of.normalize('NFKC').match(/\p{L}/gu));
    expect([...letters(name)].filter((letter) => !letters(text).has(letter))).toEqual([]);
    expect(text).toContain('Matrikel'); // the i of which is also the beginning of another letter
  });

  it('sets Hebrew and Arabic from right to left, also within a line that is read from left to right', () => {
    const seen = (text: string) => visualOrder(stretches(text), text, 0).map((piece) => piece.text);
    expect(seen('דוד כהן')).toEqual(['כהן', ' ', 'דוד']);
    expect(seen('Avi אבי כהן (Levi)')).toEqual(['Avi ', 'כהן', ' ', 'אבי', ' ', '(Levi)']);
    expect(seen('محمد (علي) حسن')).toEqual(['حسن', ' ', '(', 'علي', ')', ' ', 'محمد']);
  });

  it('breaks a long course over lines within the page, a word without end as well', async () => {
    const course = `Grundlagen der Arbeitssicherheit (Modul 1) ${'Unterweisungsnachweisführung'.repeat(8)} 安全生产${'培训'.repeat(30)}`;
    const { document, pieces, text } = await written({ course });
    expect(document.numPages).toBe(1);
    expect(Math.max(...pieces.map(({ left, width }) => left + width))).toBeLessThan(525);
    expect(new Set(pieces.map(({ up }) => up)).size).toBeGreaterThan(12);
    expect(text.replaceAll(' ', '')).toContain(course.replaceAll(' ', '').slice(0, 200));
  });

  it('cuts a course without end where the title of the document ends', {
    timeout: 10_000,
  }, async () => {
    const { pieces, text } = await written({ course: 'Sicherheit '.repeat(2_000) });
    expect(text.replaceAll(' ', '')).toContain('Sicherheit'.repeat(20));
    expect(text).toContain('…');
    expect(Math.min(...pieces.map(({ up }) => up))).toBeGreaterThan(300);
  });

  it('leaves out what is no letter and has no sign in any font', async () => {
    expect((await written({ name: 'Erika 🌸 Muster\u202Emann' })).text).toContain('Erika Mustermann');
    expect((await written({ course: '🔥 Brandschutz 🔥' })).text).toContain('Brandschutz');
  });

  it.each([
    ['name', { name: 'ქეთევან' }],
    ['name', { name: ' – ' }],
    ['course', { course: '🔥' }],
    ['course', { course: 'ᚠᚢᚦᚨᚱᚲ' }],
  ] as const)('is not written where the %s cannot be', async (unreadable, changes) => {
    rmSync(path, { force: true });
    expect(await write(changes)).toEqual({ unreadable });
    expect(existsSync(path)).toBe(false);
  });
});
