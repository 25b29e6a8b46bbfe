import type { Page } from 'playwright-core';
import { rowsThere } from '../../../test/support/web/rows.ts';

const ROW = `document.querySelector('.step-row')`;

/** From the click on a run in the history; the clock is the page's own. */
export async function openList(page: Page, runId: string) {
  await page.goto(new URL('/runs', page.url()).href);
  const link = page.locator(`a[href="/runs/${runId}"]`).first();
  await link.waitFor();
  await page.waitForLoadState('networkidle');
  const steps = await stepsOf(page, runId);
  await page.evaluate(
    `addEventListener('click', () => { window.clickedAt = performance.now(); }, { capture: true, once: true })`,
  );
  await link.click();
  const firstRowsMs = await since(page, ROW);
  const allMs = await since(page, `${ROW}?.getAttribute('aria-setsize') === '${steps}'`);
  return { steps, firstRowsMs, allMs, rows: (await rowsThere(page)).drawn };
}

/** Looked at in each frame, so a frame is as exact as it gets. */
function since(page: Page, holds: string): Promise<number> {
  return page.evaluate<number>(
    `new Promise((done) => { const look = () => (${holds}) ? done(performance.now() - window.clickedAt) : requestAnimationFrame(look); look(); })`,
  );
}

/** Counted apart, as the page does not know beforehand how many there are. */
async function stepsOf(page: Page, runId: string): Promise<number> {
  return page.evaluate<number>(`(async () => {
    let [count, after] = [0, ''];
    do {
      const { items, next } = await (await fetch('/api/v1/runs/${runId}/steps?limit=1000' + (after && '&after=' + after))).json();
      count += items.length;
      after = next;
    } while (after);
    return count;
  })()`);
}
