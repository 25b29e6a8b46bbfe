import type { ValueHash } from '../domain/drift/field-drift.ts';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { PersonToPlan } from '../domain/plan.ts';
import type { IntegrationSettings } from '../domain/settings.ts';
import type { LinkStore } from '../ports/link-store.ts';

/** Adds to a page of people what was last written to their accounts; loaded by the page, since it is as large as the accounts. */
export async function withKnown(
  links: Pick<LinkStore, 'written'>,
  integrationId: IntegrationId,
  people: readonly PersonToPlan[],
  { settings, hash }: { readonly settings: IntegrationSettings['drift']; readonly hash: ValueHash },
): Promise<readonly PersonToPlan[]> {
  const withAccount = people.flatMap((person): EmployeeId[] =>
    'employee' in person && person.learner ? [person.employee.id] : [],
  );
  if (withAccount.length === 0) return people;
  const written = await links.written(integrationId, withAccount);
  return people.map((person) =>
    'employee' in person && person.learner
      ? { ...person, known: { written: written.get(person.employee.id) ?? {}, hash, settings } }
      : person,
  );
}
