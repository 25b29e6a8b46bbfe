import type { Page } from 'playwright-core';
import { reader } from '../../../test/support/web/reader.ts';
import { median } from '../../measure/statistics.ts';
import type { Desk } from '../../stage/browser.ts';

const LOADS = 5;

export async function firstLoads(desk: Desk) {
  const interactiveMs: number[] = [];
  let scriptBytes = 0;
  for (let load = 0; load < LOADS; load += 1) {
    const { page } = await desk.fresh();
    await page.goto(new URL('/', desk.window.page.url()).href, { waitUntil: 'commit' });
    interactiveMs.push(await interactiveAfter(page));
    scriptBytes = await compressedScript(page);
    await page.context().close();
  }
  return { interactiveMs, half: median(interactiveMs), scriptBytes };
}

/** The link that begins a set-up is there and has been drawn; the clock is the page's own, from the first byte asked for. */
async function interactiveAfter(page: Page): Promise<number> {
  const { t, link } = reader(page, 'en');
  await link(t.integrations.add).waitFor();
  return page.evaluate<number>(
    'new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))',
  );
}

/** As it came over the wire. */
function compressedScript(page: Page): Promise<number> {
  return page.evaluate<number>(
    `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
  );
}
