import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { DESKTOP } from './chromium.ts';

/** What the pages looked like, for whoever looks at a failed run. */
const SCREENSHOTS = fileURLToPath(new URL('../../../dist/screenshots', import.meta.url));
const PHONE = { width: 390, height: 800 } as const;
/** Widths differ in what is there, colours in contrast alone: each width is looked at whole once. */
const LOOKS = [
  { colorScheme: 'dark', viewport: PHONE, whole: true },
  { colorScheme: 'light', viewport: PHONE, whole: false },
  { colorScheme: 'dark', viewport: DESKTOP, whole: false },
  { colorScheme: 'light', viewport: DESKTOP, whole: true },
] as const;

export async function photograph(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

/** What is wrong with a page in light and dark, on a phone and at a desk: one line for each complaint of axe, and for what is too wide. */
export async function looked(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const { colorScheme, viewport, whole } of LOOKS) {
    const look = `${name}, ${colorScheme}, ${viewport.width} px`;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    await photograph(page, `${name}-${colorScheme}-${viewport.width}`);
    const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (tooWide > 0) found.push(`${look}: ${tooWide} px too wide`);
    // A page of its own for collecting the frames' results costs half a second, and our only frame is sandboxed.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (whole ? axe : axe.withRules('color-contrast')).analyze();
    for (const { id, nodes } of violations) found.push(`${look}: ${id} ${nodes.map(({ html }) => html).join(' ')}`);
  }
  return found;
}
