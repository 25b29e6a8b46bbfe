import type { Company } from './newcomer.ts';
import type { Reader } from './reader.ts';

export interface Wished {
  readonly name: string;
  readonly kind: 'elearnio' | 'learnupon' | 'moodle';
  readonly company: Company;
  /** After the access was saved, before anything is read. */
  readonly saved: () => Promise<unknown>;
  /** Looks at each step of the set-up. */
  readonly look: (name: string) => Promise<void>;
}

/** The guided set-up up to its last page: access, who, what. Each kind is asked for what it has. */
export async function walkSetUp(read: Reader, wished: Wished): Promise<void> {
  const { t, choice, button } = read;
  await giveAccess(read, wished);
  await wished.look(`set-up-access-${wished.kind}`);
  await button(t.setup.check).click();
  const onward = button(t.setup.goOnAnyway);
  const next = choice(t.setup.invitations);
  await onward.or(next).waitFor(); // with problems that can wait, or without
  if (await onward.isVisible()) await onward.click();
  await wished.saved();
  await next.check();
  if (wished.kind === 'moodle') await signInByPlugin(read);
  await wished.look(`set-up-people-${wished.kind}`);
  await button(t.common.next).click();
  if (wished.kind !== 'learnupon') await choice(t.setup.attribute.department).check();
  if (wished.kind !== 'elearnio') await choice(t.setup.custom).check();
  if (wished.kind === 'moodle') await describeSite(read);
  await choice(t.setup.certificates).check();
  await wished.look(`set-up-data-${wished.kind}`);
  await button(t.common.next).click();
  await button(t.setup.saveAndSync).waitFor();
  await wished.look(`set-up-finish-${wished.kind}`);
}

async function giveAccess({ t, field }: Reader, { name, kind, company }: Wished): Promise<void> {
  await field(t.setup.name).fill(name);
  await field(t.setup.kind).selectOption(kind);
  await field(t.setup.clientId).fill(company.clientId);
  await field(t.setup.clientSecret).fill(company.clientSecret);
  await field(`${t.setup.host} – Personio`).fill(`http://127.0.0.1:${company.personioPort}`);
  if (kind === 'moodle') {
    await field(t.moodle.token).fill(company.moodleToken);
    await field(t.moodle.address).fill(`http://127.0.0.1:${company.moodlePort}`);
    return;
  }
  const { port, path, key } =
    kind === 'elearnio'
      ? { port: company.elearnioPort, path: '/backend/user-api/v1', key: company.apiKey }
      : { port: company.learnuponPort, path: '/api/v1', key: company.learnuponKey };
  if (kind === 'learnupon') await field(t.setup.apiUser).fill(company.learnuponUser);
  await field(t.setup.apiKey).fill(key);
  await field(`${t.setup.host} – ${kind}`).fill(`http://127.0.0.1:${port}${path}`);
}

async function signInByPlugin({ t, field, choice }: Reader): Promise<void> {
  await field(t.moodle.accounts).selectOption('oauth2');
  await field(t.moodle.userNames).selectOption('employee-id');
  await choice(t.setup.invitations).waitFor({ state: 'detached' });
}

/** What Moodle tells no program; a row that is wrong bars the way on. */
async function describeSite({ page, t, field, button, says }: Reader): Promise<void> {
  await field(t.moodle.cohorts).selectOption('idnumber');
  await field(t.moodle.languages).fill('de, en');
  await button(t.moodle.addProfileField).click();
  await field(t.moodle.shortName).fill('fuehrerschein');
  await field(t.moodle.type).selectOption('menu');
  await says(t.moodle.fault['options-missing']).waitFor();
  await button(t.common.next).and(page.locator(':disabled')).waitFor();
  await field(t.moodle.options).fill('B\nC1');
  await button(t.moodle.addProfileField).click();
  await field(t.moodle.shortName).last().fill('eintritt');
  await field(t.moodle.type).last().selectOption('date');
}
