import type { Session } from '../../connect/session.ts';
import { EXIT } from '../../exit-codes.ts';
import { printList } from '../../output/list.ts';
import type { Column } from '../../output/table.ts';
import { commandLine } from '../../own-name.ts';
import { folderFiles } from './folder-files.ts';
import { csvRows, type IndexRow, jsonRows } from './index-rows.ts';
import { indexPath, indexText } from './index-text.ts';
import { type Import, type RowOutcome, sendRow } from './send-row.ts';

export interface ImportOptions {
  readonly index?: string;
  readonly dryRun: boolean;
}

/** Side by side. */
const LANES = 4;

const COLUMNS: readonly Column<RowOutcome>[] = [
  { head: 'ROW', cell: ({ place }) => place },
  { head: 'FILE', cell: ({ file }) => file, wraps: true },
  { head: 'WHAT IS WRONG', cell: ({ problem }) => problem?.words ?? '', wraps: true },
];

/** Hands in what the index of a folder names. Shows the rows that could not be taken; all others are, and once. */
export async function importFolder(
  session: Session,
  { index, dryRun }: ImportOptions,
  integration: string,
  folder: string,
): Promise<number> {
  const { out } = session;
  const path = indexPath(folder, index);
  const { rows, unused } = (/\.json$/i.test(path) ? jsonRows : csvRows)(indexText(path), path);
  if (unused.length > 0) out.say(`Columns that are not used: ${unused.join(', ')}.`);
  const files = folderFiles(folder);
  const counts = new Map<RowOutcome['outcome'], number>();
  let brokenOff: unknown = null;
  const sent = outcomesOf(session, { integration, files, dryRun }, rows, (error) => {
    brokenOff = error;
  });
  const outcomes = counted(sent, counts);
  const shown = out.json ? outcomes : refused(outcomes);
  await printList(out, shown, { columns: COLUMNS, nothing: 'No row has a fault.' });

  const left = files.left();
  if (left.length > 0 && brokenOff === null) out.say(`PDFs that no row names: ${left.length}, such as ${left[0]}.`);
  out.say(summary(counts, rows.length));
  if (!dryRun && counts.has('imported'))
    out.say(`They are filed one after the other: ${commandLine(`certificates status ${integration}`)}`);
  if (brokenOff !== null) throw brokenOff;
  return counts.has('refused') ? EXIT.withProblems : 0;
}

/** Ends where no other row would go either, after those that went. */
async function* outcomesOf(
  session: Session,
  given: Import,
  rows: readonly IndexRow[],
  breakOff: (error: unknown) => void,
) {
  for (let from = 0; from < rows.length; from += LANES) {
    const sent = await Promise.allSettled(rows.slice(from, from + LANES).map((row) => sendRow(session, given, row)));
    yield sent.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const failed = sent.find((one) => one.status === 'rejected');
    if (failed) return breakOff(failed.reason);
  }
}

async function* counted(pages: AsyncIterable<readonly RowOutcome[]>, counts: Map<RowOutcome['outcome'], number>) {
  for await (const page of pages) {
    for (const { outcome } of page) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    yield page;
  }
}

async function* refused(pages: AsyncIterable<readonly RowOutcome[]>) {
  for await (const page of pages) yield page.filter(({ outcome }) => outcome === 'refused');
}

function summary(counts: ReadonlyMap<RowOutcome['outcome'], number>, total: number): string {
  const parts = WORDS.flatMap(([outcome, words]) => (counts.has(outcome) ? [`${counts.get(outcome)} ${words}`] : []));
  const left = total - counts.values().reduce((sum, count) => sum + count, 0);
  if (left > 0) parts.push(`${left} not sent`);
  return `${total} in the index: ${parts.join(', ') || 'nothing to do'}.`;
}

const WORDS = [
  ['imported', 'imported'],
  ['would-be-imported', 'would be imported'],
  ['known', 'known already'],
  ['refused', 'with a fault'],
] as const;
