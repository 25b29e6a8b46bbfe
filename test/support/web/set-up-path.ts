import type { Company } from './newcomer.ts';
import type { Reader } from './reader.ts';

export interface Wished {
  readonly name: string;
  readonly kind: 'elearnio' | 'learnupon';
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
  await wished.look(`set-up-people-${wished.kind}`);
  await button(t.common.next).click();
  if (wished.kind === 'elearnio') await choice(t.setup.attribute.department).check();
  else await choice(t.setup.custom).check();
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
  const { port, path, key } =
    kind === 'elearnio'
      ? { port: company.elearnioPort, path: '/backend/user-api/v1', key: company.apiKey }
      : { port: company.learnuponPort, path: '/api/v1', key: company.learnuponKey };
  if (kind === 'learnupon') await field(t.setup.apiUser).fill(company.learnuponUser);
  await field(t.setup.apiKey).fill(key);
  await field(`${t.setup.host} – ${kind}`).fill(`http://127.0.0.1:${port}${path}`);
}
