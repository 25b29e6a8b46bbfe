import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const PATIENCE_MS = 30_000;

/** React leaves the properties of its last drawing at each element: other ones mean that it was drawn anew, even if nothing looks different. */
const PROPS = `(row) => row[Object.keys(row).find((key) => key.startsWith('__reactProps$'))]`;
const ROWS = `[...document.querySelectorAll('.step-row')]`;

/** Remembers how the rows of the list stand there. */
export async function rememberRows(page: Page): Promise<void> {
  await page.evaluate(`window.rowsBefore = new Map(${ROWS}.map((row) => [row, (${PROPS})(row)]))`);
}

/** How many of the remembered rows were drawn anew, or are gone. */
export function rowsDrawnAnew(page: Page): Promise<number> {
  return page.evaluate<number>(
    `[...window.rowsBefore].filter(([row, props]) => !row.isConnected || (${PROPS})(row) !== props).length`,
  );
}

/** Rows that exist in the page, and how long the list says it is. */
export async function rowsThere(page: Page): Promise<{ drawn: number; all: number }> {
  return page.evaluate<{ drawn: number; all: number }>(
    `(({ length, 0: first }) => ({ drawn: length, all: Number(first?.getAttribute('aria-setsize') ?? 0) }))(${ROWS})`,
  );
}

/** Comes back after so many more events of the run that is followed. */
export async function moreProgress(page: Page, events: number): Promise<void> {
  const seen = () => page.evaluate<number>('window.progressEvents');
  const wanted = (await seen()) + events;
  // Asked from here: a condition that the page looks at by itself would have to pass its policy.
  for (const deadline = Date.now() + PATIENCE_MS; (await seen()) < wanted; await sleep(100))
    if (Date.now() > deadline) throw new Error(`fewer than ${events} more events of the run arrived`);
}
