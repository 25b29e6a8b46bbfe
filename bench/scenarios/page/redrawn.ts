import type { Page } from 'playwright-core';
import { reader } from '../../../test/support/web/reader.ts';
import { moreProgress, rememberRows, rowsDrawnAnew } from '../../../test/support/web/rows.ts';

const EVENTS = 8;

/** The plan is approved in the page, and goes on under the eyes of whoever approved it. */
export async function redrawn(page: Page) {
  const { t, button } = reader(page, 'en');
  await button(t.run.approve).click();
  await button(t.run.pause).waitFor();
  await moreProgress(page, 2);
  await page.waitForLoadState('networkidle').catch(() => {}); // its steps are read anew for the new status
  await rememberRows(page);
  await moreProgress(page, EVENTS);
  return { events: EVENTS, rows: await rowsDrawnAnew(page) };
}
