import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { looked, openChromium } from '../support/chromium.ts';
import { openStage, type Processes, type Stage } from '../support/stage.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

let stage: Stage;
let processes: Processes;
let browser: Awaited<ReturnType<typeof openChromium>>;
let base = '';
beforeAll(async () => {
  stage = await openStage({ employees: 60 });
  processes = await stage.start();
  browser = await openChromium('de-DE');
});
afterAll(async () => {
  await browser?.close();
  await processes?.stop();
  await stage?.stop();
});

const named = (role: 'button' | 'link' | 'heading', name: string | RegExp) => browser.page.getByRole(role, { name });
const field = (label: string | RegExp) => browser.page.getByLabel(label);

it('the one-time link makes the first admin, and leaves the address bar at once', async () => {
  const { body } = await processes.ask('POST', '/users/first-link');
  base = new URL(body.link).origin;
  await browser.page.goto(body.link);
  await named('heading', 'Ersten Admin anlegen').waitFor();
  expect(browser.page.url()).toBe(`${base}/welcome`);
  expect(await looked(browser.page, 'welcome')).toEqual([]);
  await field('Ihr Name').fill('Petra Muster');
  await field('Ihre E-Mail').fill('petra@example.com');
  await field(/^Passwort/).fill('ein langes Passwort');
  await named('button', 'Los geht’s').click();
  await named('heading', 'Noch keine Integration').waitFor();
  expect(await looked(browser.page, 'first-start')).toEqual([]);
});

it('the guided set-up leads to a plan that waits, and names the invitations before it sends one', async () => {
  const { personio, lms } = stage.integration;
  await named('link', 'Erste Integration einrichten').click();
  await field(/^Name/).fill('personio-integration');
  await field(/^Client ID/).fill(personio.clientId);
  await field(/^Client Secret/).fill(personio.clientSecret);
  await field(/– Personio/).fill(personio.baseUrl);
  await field(/^API-Schlüssel/).fill(lms.apiKey);
  await field(/– elearnio/).fill(lms.baseUrl);
  expect(await looked(browser.page, 'set-up-access')).toEqual([]);
  await named('button', 'Prüfen und weiter').click();
  const onward = named('button', 'Trotzdem weiter');
  const checked = await Promise.race([
    onward.waitFor().then(() => 'problems'),
    field('Einladungen automatisch versenden')
      .waitFor()
      .then(() => 'well'),
  ]);
  if (checked === 'problems') await onward.click();
  await processes.ask('PATCH', '/integrations/personio-integration', { lms: { requestsPerMinute: null } });
  await field('Einladungen automatisch versenden').check();
  expect(await looked(browser.page, 'set-up-people')).toEqual([]);
  await named('button', 'Weiter').click();
  await field('Abteilung').check();
  expect(await looked(browser.page, 'set-up-data')).toEqual([]);
  await named('button', 'Weiter').click();
  await named('button', 'Speichern & Synchronisieren').click();
  await named('button', 'Genau diesen Plan freigeben').waitFor();
  await browser.page.getByText(/Mit der Freigabe gehen \d+ Einladungen hinaus/).waitFor();
  await browser.page.getByText('Konto anlegen').nth(1).waitFor(); // the first is the filter's
  expect(await stage.elearnio.writes()).toBe(0);
  expect(await looked(browser.page, 'plan-waits')).toEqual([]);
});

it('what was approved is applied, and can be taken back', async () => {
  await named('button', 'Genau diesen Plan freigeben').click();
  await browser.page.getByText(/^(mit Problemen )?abgeschlossen$/).waitFor();
  expect(await looked(browser.page, 'run-over')).toEqual([]);
  await named('button', 'Rückgängig machen').click();
  await browser.page.getByRole('dialog').getByRole('button', { name: 'Rückgängig machen' }).click();
  await browser.page.getByText('Rückgängig', { exact: true }).waitFor();
  expect((await processes.ask('GET', '/runs?kind=undo')).body.items).toHaveLength(1);
});

it('every other page opens without a complaint, on a phone in the dark as well', async () => {
  const paths = [
    '/',
    '/integrations/personio-integration',
    '/integrations/personio-integration/mapping',
    '/runs',
    '/people',
    '/certificates',
    '/cases',
    '/drift',
    '/mails',
    '/schedules',
    '/settings',
  ];
  await browser.page.emulateMedia({ colorScheme: 'dark' });
  await browser.page.setViewportSize({ width: 390, height: 800 });
  for (const path of paths) {
    await browser.page.goto(`${base}${path}`);
    await browser.page.getByRole('heading', { level: 1 }).waitFor();
    await browser.page.waitForLoadState('networkidle');
    expect(await looked(browser.page, `phone${path.replaceAll('/', '-')}`)).toEqual([]);
    expect(await browser.page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(
      0,
    );
  }
  expect(browser.complaints).toEqual([]);
});
