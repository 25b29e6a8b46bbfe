import { type Browser, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
export const DESKTOP = { width: 1280, height: 900 } as const;

/** A policy that is broken without anything in the console; and how many times a run told of itself. */
const WATCH = `
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error('policy', violatedDirective, blockedURI));
window.progressEvents = 0;
EventSource.prototype.addEventListener = function (name, listener) {
  const counting = (event) => { window.progressEvents += 1; listener(event); };
  EventTarget.prototype.addEventListener.call(this, name, name === 'progress' ? counting : listener);
};`;

/** The Chromium that the set-up has found, with a profile of its own. */
export async function openChromium(): Promise<Browser> {
  const executablePath = process.env.MATRIKEL_CHROMIUM;
  if (!executablePath)
    throw new Error('MATRIKEL_CHROMIUM is not set: run the tests with `npm test`, which finds or installs a Chromium.');
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

export interface Window {
  readonly page: Page;
  /** Errors in the console: scripts that broke, and whatever the page's policy refused. */
  readonly complaints: string[];
}

/** A window of somebody else: no cookie, no cache, and the browser in this language. */
export async function openWindow(browser: Browser, locale: 'de-DE' | 'en-GB'): Promise<Window> {
  const context = await browser.newContext({ locale, viewport: DESKTOP, reducedMotion: 'reduce' });
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error') complaints.push(`${said.text()} ${said.location().url}`);
  });
  return { page, complaints };
}
