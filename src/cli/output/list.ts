import type { Output } from './output.ts';
import { type Column, fittedTable, tabbedTable } from './table.ts';

export interface ListWords<Row> {
  readonly columns: readonly Column<Row>[];
  /** Said where the list is empty. */
  readonly nothing: string;
}

/** Prints a list page by page as it comes: a table at a terminal, tabs in a pipe, one JSON array with --json. */
export async function printList<Row>(
  out: Output,
  pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
  { columns, nothing }: ListWords<Row>,
): Promise<void> {
  if (out.json) return printArray(out, pages);
  const { width } = out;
  const head = (text: string) => out.styled('bold', text);
  const table = width === null ? tabbedTable(columns) : fittedTable(columns, { width, head });
  let some = false;
  for await (const page of pages) {
    if (page.length === 0) continue;
    await out.print(table(page));
    some = true;
  }
  if (!some) out.say(nothing);
}

/** One entry a line, so that an array of any length is written while it is read. */
async function printArray<Row>(
  out: Output,
  pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
): Promise<void> {
  let former: string | null = null;
  await out.print('[');
  for await (const page of pages) {
    for (const row of page) {
      if (former !== null) await out.print(`${former},`);
      former = JSON.stringify(row);
    }
  }
  if (former !== null) await out.print(former);
  await out.print(']');
}

/** One JSON object a line, nothing around them. */
export async function printLines<Row>(
  out: Output,
  pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
): Promise<void> {
  for await (const page of pages) for (const row of page) await out.printJson(row);
}
