import type { Browser } from 'playwright-core';
import { openChromium, openWindow, type Window } from '../../test/support/web/chromium.ts';
import { reader } from '../../test/support/web/reader.ts';
import { scope } from './everything.ts';
import type { Stage } from './stage.ts';

const PASSWORD = 'a password for a benchmark';

export interface Desk extends AsyncDisposable {
  /** Of the first admin, who reads English. */
  readonly window: Window;
  /** The same person in a browser that has nothing of ours in its cache. */
  fresh(): Promise<Window>;
}

/** A browser with the first admin of this installation in it. */
export async function openDesk({ api }: Stage): Promise<Desk> {
  const parts = scope();
  const browser: Browser = await openChromium();
  parts.defer(() => browser.close());
  const window = await openWindow(browser, 'en-GB');
  const { t, page, field, button, heading } = reader(window.page, 'en');
  const { link } = await api.post<{ link: string }>('/users/first-link');
  await page.goto(link);
  await field(t.welcome.name).fill('Ada Admin');
  await field(t.welcome.email).fill('ada@example.com');
  await field(t.welcome.password).fill(PASSWORD);
  await button(t.welcome.submit).click();
  await heading(t.integrations.title).waitFor();
  return {
    window,
    async fresh() {
      const other = await openWindow(browser, 'en-GB');
      await other.page.context().addCookies(await page.context().cookies());
      return other;
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}
