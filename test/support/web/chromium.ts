import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** What the pages looked like, kept for whoever looks at a failed run. */
const SCREENSHOTS = fileURLToPath(new URL('../../dist/screenshots', import.meta.url));

/** The system's Chromium, with a profile of its own. */
export async function openChromium(locale: 'de-DE' | 'en-GB') {
  const profile = await mkdtemp(join(tmpdir(), 'matrikel-chromium-'));
  await mkdir(SCREENSHOTS, { recursive: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    headless: true,
    locale,
    viewport: { width: 1280, height: 900 },
    args: FLAGS,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page, complaints: complaintsOf(page), close: () => closed(context, profile) };
}

/** The page as a picture, and what axe finds in it: one line for each, so that a failed test names the place. */
export async function looked(page: Page, name: string): Promise<string[]> {
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Errors in the browser's console: scripts that broke, and whatever the page's policy refused. */
function complaintsOf(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', ({ message }) => found.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error') found.push(said.text());
  });
  return found;
}

function browserPath(): string {
  const places = (process.env['PATH'] ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => places.map((place) => join(place, name))).find((path) => existsSync(path));
  const path = process.env['MATRIKEL_CHROMIUM'] ?? found ?? chromium.executablePath();
  if (existsSync(path)) return path;
  throw new Error(
    'No Chromium was found. Install it (Debian: apt-get install chromium) or name one in MATRIKEL_CHROMIUM.',
  );
}

async function closed(context: BrowserContext, profile: string): Promise<void> {
  await context.close();
  await rm(profile, { recursive: true, force: true });
}
