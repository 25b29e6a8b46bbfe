import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { DESKTOP } from './chromium.ts';

/** What the pages looked like, for whoever looks at a failed run. */
const SCREENSHOTS = fileURLToPath(new URL('../../../dist/screenshots', import.meta.url));
const PHONE = { width: 390, height: 800 } as const;
const LOOKS = [
  { colorScheme: 'dark', viewport: PHONE },
  { colorScheme: 'light', viewport: DESKTOP },
] as const;
/** In these a page has nothing in it that is not in one of those above, so only its colours are looked at. */
const OTHER_COLOURS = [
  { colorScheme: 'light', viewport: PHONE },
  { colorScheme: 'dark', viewport: DESKTOP },
] as const;

export async function photograph(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

/** What is wrong with a page in the dark on a phone and by day at a desk: one line for each complaint of axe, and for what is too wide. */
export async function looked(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const look of LOOKS) found.push(...(await lookedAt(page, name, look)));
  return found;
}

/** The same, and its colours in the dark at a desk and by day on a phone. */
export async function lookedThroughout(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const look of OTHER_COLOURS) found.push(...(await lookedAt(page, name, look, ['color-contrast'])));
  return [...found, ...(await looked(page, name))];
}

type Look = (typeof LOOKS | typeof OTHER_COLOURS)[number];

async function lookedAt(page: Page, name: string, { colorScheme, viewport }: Look, rules?: string[]) {
  const look = `${name}, ${colorScheme}, ${viewport.width} px`;
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(viewport);
  await photograph(page, `${name}-${colorScheme}-${viewport.width}`);
  const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  // A page of its own for collecting the frames' results costs half a second, and our only frame is sandboxed.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  const complaints = violations.map(({ id, nodes }) => `${look}: ${id} ${nodes.map(({ html }) => html).join(' ')}`);
  return tooWide > 0 ? [`${look}: ${tooWide} px too wide`, ...complaints] : complaints;
}
