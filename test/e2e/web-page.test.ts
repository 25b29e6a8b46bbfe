import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Installation } from '../support/installation.ts';
import { addressesOfPage } from '../support/web/addresses.ts';
import { openChromium, openWindow, type Window } from '../support/web/chromium.ts';
import { pressOn, tabTo, typeInto } from '../support/web/keyboard.ts';
import { looked, lookedThroughout, photograph } from '../support/web/look.ts';
import { type Company, startForNewcomers } from '../support/web/newcomer.ts';
import { type Reader, reader } from '../support/web/reader.ts';
import { moreProgress, rememberRows, rowsDrawnAnew, rowsThere } from '../support/web/rows.ts';
import { walkSetUp } from '../support/web/set-up-path.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const PASSWORD = 'ein langes Passwort';
const EMPLOYEES = 60;

let installation: Installation;
let company: Company;
let browser: Browser;
/** The first admin, who reads German, and the colleague who does not. */
let petra: Window;
let alex: Window;
let german: Reader;
let english: Reader;
let invitation = '';
beforeAll(async () => {
  [{ installation, company }, browser] = await Promise.all([startForNewcomers(EMPLOYEES), openChromium()]);
  [petra, alex] = await Promise.all([openWindow(browser, 'de-DE'), openWindow(browser, 'en-GB')]);
  for (const { page } of [petra, alex]) page.setDefaultTimeout(30_000);
  [german, english] = [reader(petra.page, 'de'), reader(alex.page, 'en')];
});
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    const name = `failed-${task.name.slice(0, 40).replace(/\W+/g, '-')}`;
    await Promise.all([photograph(petra.page, `${name}-de`), photograph(alex.page, `${name}-en`)]);
  }
  const complaints = [petra, alex].flatMap((window) => window?.complaints.splice(0) ?? []);
  expect(complaints, 'errors in the console').toEqual([]);
});

const unlimited = (name: string) => () =>
  installation.api('PATCH', `/integrations/${name}`, { lms: { requestsPerMinute: null } });
const lookAt =
  ({ page }: Window) =>
  async (name: string) =>
    expect.soft(await looked(page, name)).toEqual([]);

it('the one-time link makes the first admin, and leaves the address bar at once', async () => {
  const { t, page, heading, field, button } = german;
  const { link } = await installation.api<{ link: string }>('POST', '/users/first-link');
  await page.goto(link);
  await heading(t.welcome['first-admin']).waitFor();
  expect(page.url()).toBe(`${installation.url}/welcome`);
  await lookAt(petra)('welcome');
  await field(t.welcome.name).fill('Petra Muster');
  await field(t.welcome.email).fill('petra@example.com');
  await field(t.welcome.password).fill(PASSWORD);
  await button(t.welcome.submit).click();
  await heading(t.integrations.empty).waitFor();
  await lookAt(petra)('first-start');
});

it('the guided set-up leads to a plan that waits, and names the invitations before it sends one', async () => {
  const { t, link, button, says } = german;
  await link(t.integrations.emptyAction).click();
  await walkSetUp(german, {
    ...{ name: 'personio-integration', kind: 'elearnio', company },
    ...{ saved: unlimited('personio-integration'), look: lookAt(petra) },
  });
  await button(t.setup.saveAndSync).click();
  await button(t.run.approve).waitFor();
  await says(t.run.invitationsNamed_other).waitFor();
  await german.page.locator('.step-row').first().waitFor();
  expect(await installation.elearnio.writes()).toBe(0);
  const { items } = await installation.api<{ items: { certificates: object }[] }>('GET', '/integrations');
  expect(items.map(({ certificates }) => certificates)).toEqual([
    expect.objectContaining({ enabled: true, paused: true }), // counted, and nothing filed
  ]);
  await lookAt(petra)('plan-waits');
});

it('a list of steps has only the rows in it that can be seen', async () => {
  const { drawn, all } = await rowsThere(german.page);
  expect(all).toBeGreaterThan(EMPLOYEES);
  expect(drawn).toBeGreaterThan(5);
  expect(drawn).toBeLessThan(all / 2);
});

it('what was approved is applied, and can be taken back', async () => {
  const { t, button, says, dialog } = german;
  await button(t.run.approve).click();
  await says(t.runs.status.completed).or(says(t.runs.status.completed_with_problems)).first().waitFor();
  expect((await installation.elearnio.counters()).invitations).toBeGreaterThan(0);
  await lookAt(petra)('run-over');
  await button(t.run.undo).click();
  await dialog().button(t.run.undo).click();
  await says(t.runs.kind.undo).waitFor();
  await button(t.run.approve).click(); // an undo always waits for that
  await button(t.run.release).waitFor(); // it is over, and the people are let go by hand
  const { items } = await installation.api<{ items: { status: string }[] }>('GET', '/runs?kind=undo');
  expect(items.map(({ status }) => status)).toEqual([expect.stringMatching(/^completed/)]);
});

it('an admin invites a colleague, who sees the page in the language of their browser', async () => {
  const { t, page, link, says } = german;
  await link(t.nav.settings).click();
  await page.getByRole('tab', { name: t.settings.parts.users }).click();
  const { field, button } = german.form(t.settings.invite);
  await field(t.common.name).fill('Alex Example');
  await field(t.signIn.email).fill('alex@example.com');
  await field(t.settings.role).selectOption('admin');
  await button(t.settings.invite).click();
  invitation = (await page.getByText(/\/welcome#/).textContent()) ?? '';
  await says(t.settings.link).waitFor();

  await alex.page.goto(invitation);
  await english.heading(english.t.welcome.invitation).waitFor();
  await english.field(english.t.welcome.password).fill(PASSWORD);
  await english.button(english.t.welcome.submit).click();
  await english.heading(english.t.integrations.title).waitFor();
});

it('the same way in English: set up with a data mapping, and a preview that writes nothing', async () => {
  const { t, page, link, button, field, says } = english;
  await link(t.integrations.add).click();
  await walkSetUp(english, {
    ...{ name: 'academy', kind: 'learnupon', company },
    ...{ saved: unlimited('academy'), look: async () => {} },
  });
  await button(t.setup.save).click();
  await link(t.integrations.mapping).click();
  await button(t.mapping.add).click();
  await field(t.mapping.attribute).fill('Position');
  await page.getByRole('option', { name: 'Position' }).first().click();
  await field(t.mapping.field).click();
  await page.getByRole('option', { name: 'Position' }).first().click();
  await button(t.mapping.saveDraft).click();
  await button(t.mapping.activate).click();
  await says(t.mapping.inForce).waitFor();
  await photograph(page, 'shown-mapping');
  await page.goto(`${installation.url}/integrations/academy`);
  await button(t.integrations.preview).click();
  await button(t.run.approve).waitFor();
  await says(t.run.dryRun).waitFor();
  await page.locator('.step-row').first().waitFor();
  await photograph(page, 'shown-plan');
  expect(await installation.learnupon.writes()).toBe(0);
});

it('signing in, a dry run and its rejection need no mouse', async () => {
  const { t, page, button, link, field, says } = english;
  await button(t.app.signOut).click();
  await button(t.signIn.submit).waitFor();
  await typeInto(page, field(t.signIn.email), 'alex@example.com');
  await typeInto(page, field(t.signIn.password), PASSWORD);
  await page.keyboard.press('Enter');
  await link('academy').waitFor();
  await page.keyboard.press('Home');
  await pressOn(page, link('academy'));
  await pressOn(page, button(t.integrations.preview));
  await typeInto(page, field(t.run.reasonOptional), 'Looked at it');
  await pressOn(page, button(t.run.reject));
  await says(t.runs.status.rejected).waitFor();
  await tabTo(page, field(t.steps.searchLabel));
});

it('a page that loses the run says so, catches up, and never draws the list anew for a word of progress', async () => {
  const { t, page, button, field, says, dialog } = english;
  await page.goto(`${installation.url}/integrations/academy`);
  await button(t.integrations.syncNow).click();
  await button(t.run.approve).waitFor();
  await installation.learnupon.settings({ latencyMs: 1_000 });
  await button(t.run.approve).click();
  await button(t.run.pause).waitFor();
  await page.locator('.step-row').first().waitFor();
  await rememberRows(page);
  await moreProgress(page, 2);
  await photograph(page, 'shown-live');
  expect(await rowsDrawnAnew(page)).toBe(0);
  await field(t.steps.searchLabel).fill('a');
  await expect.poll(() => rowsDrawnAnew(page)).toBeGreaterThan(0); // or nothing was looked at above

  await installation.kill('api');
  await says(t.run.interrupted).waitFor();
  await says(t.run.interrupted).waitFor({ state: 'detached' });
  await installation.learnupon.settings({ latencyMs: 0 });
  await says(t.runs.status.completed).or(says(t.runs.status.completed_with_problems)).first().waitFor();
  alex.complaints.splice(0); // that nobody answered
  await button(t.run.undo).click();
  await dialog().button(t.run.undo).click();
  await button(t.run.approve).click();
  await button(t.run.release).waitFor();
});

it('every page is fit for everybody: light and dark, on a phone and at a desk', async () => {
  const { page } = petra;
  const runs = await installation.api<{ items: { id: string }[] }>('GET', '/runs?kind=full');
  const mails = await installation.api<{ items: { id: string }[] }>('GET', '/mails');
  const [employee] = await installation.personio.employees();
  const values = {
    '/integrations/$id': 'personio-integration',
    '/runs/$id': runs.items[0]?.id ?? '',
    '/people/$integration': 'personio-integration',
    '/people/$integration/$employee': employee?.id ?? '',
    '/mails/$id': mails.items[0]?.id ?? '',
  };
  for (const path of [...(await addressesOfPage(values)), '/no-such-page']) {
    await page.goto(installation.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect.soft(await lookedThroughout(page, `page${path.replaceAll('/', '-')}`)).toEqual([]);
  }
}, 300_000);

it('a Moodle is set up in words of its own, and the rules show and change what was said', async () => {
  const { t, page, heading, field, button, says } = german;
  const settings = async () =>
    (await installation.api<{ settings: Record<string, unknown> }>('GET', '/integrations/moodle')).settings;
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${installation.url}/integrations/new`);
  await walkSetUp(german, {
    ...{ name: 'moodle', kind: 'moodle', company },
    ...{ saved: unlimited('moodle'), look: lookAt(petra) },
  });
  await button(t.setup.save).click();
  await heading('moodle').waitFor();
  const connector = {
    ...{ accounts: 'oauth2', userNames: 'employee-id', cohorts: 'idnumber', languages: 'de, en' },
    profileFields: 'fuehrerschein: menu(B|C1); eintritt: date',
  };
  const suggested = { conditions: [{ attribute: 'elearnio Sync' }] }; // the only one of the sort that this Personio has
  expect(await settings()).toMatchObject({ invitations: 'by-hand', connector, scope: suggested });

  await page.goto(`${installation.url}/settings?part=rules&integration=moodle`);
  await field(t.moodle.options).waitFor();
  expect(await field(t.moodle.options).inputValue()).toBe('B\nC1');
  await lookAt(petra)('rules-moodle');
  await field(t.moodle.languages).fill('');
  await button(t.common.save).click();
  await says(t.common.saved).waitFor();
  expect(await settings()).toMatchObject({ connector: { ...connector, languages: '' } });
});
