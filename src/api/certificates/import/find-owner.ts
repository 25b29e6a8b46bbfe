import { textAttribute } from '../../../domain/employee.ts';
import type { EmployeeId, IntegrationId } from '../../../domain/ids.ts';
import { ATTRIBUTE } from '../../../domain/personio-attributes.ts';
import type { Connections } from '../../../ports/connections.ts';
import type { HrSource } from '../../../ports/hr-source.ts';
import type { LinkStore } from '../../../ports/link-store.ts';
import { connectedInTime } from '../../connected-in-time.ts';

/** As whoever hands in a certificate names its owner. */
export type NamedOwner = { readonly employeeId: EmployeeId } | { readonly email: string };

/**
 * Whose certificate it is. Personio is asked, so that no file waits for somebody who does not exist; whoever is linked is known
 * without. Throws `NotConnected`.
 */
export function findOwner(connections: Pick<Connections, 'open'>, links: Pick<LinkStore, 'around'>) {
  return async (integrationId: IntegrationId, owner: NamedOwner): Promise<EmployeeId | 'unknown' | 'ambiguous'> => {
    if ('employeeId' in owner && (await links.around(integrationId, [owner.employeeId], [])).length > 0)
      return owner.employeeId;
    return connectedInTime(connections, integrationId, ({ hr }, signal) => ask(hr, owner, signal));
  };
}

async function ask(
  hr: HrSource,
  owner: NamedOwner,
  signal: AbortSignal,
): Promise<EmployeeId | 'unknown' | 'ambiguous'> {
  if ('employeeId' in owner) return (await hr.readEmployee(owner.employeeId, [], signal))?.id ?? 'unknown';
  const wanted = owner.email.trim().toLowerCase();
  const found = await hr.findByAddress(owner.email, [ATTRIBUTE.email], signal);
  const [first, ...others] = found.filter(
    (one) => textAttribute(one, ATTRIBUTE.email)?.trim().toLowerCase() === wanted,
  );
  if (!first) return 'unknown';
  return others.length > 0 ? 'ambiguous' : first.id;
}
