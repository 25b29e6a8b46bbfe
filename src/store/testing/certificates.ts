import type { EmployeeId, IntegrationId, LearnerId } from '../../domain/ids.ts';
import type { LedgerClaim } from '../../ports/certificate-ledger.ts';
import type { FoundCertificate } from '../../ports/certificate-store.ts';
import type { StoreForTests } from './stored.ts';

export const ISSUED = new Date('2026-03-04T09:11:20.000Z');

/** What a list of just now says of uploads. */
export const SIGHT = { absentSince: new Date(Date.now() - 60 * 60_000) };

export async function linkPerson(
  store: Pick<StoreForTests, 'rows'>,
  integrationId: IntegrationId,
  employeeId: string,
  learnerId: string,
): Promise<void> {
  await store.rows('INSERT INTO links (integration_id, employee_id, learner_id) VALUES ($1, $2, $3)', [
    integrationId,
    employeeId as EmployeeId,
    learnerId as LearnerId,
  ]);
}

export function aCertificate(changes: Partial<FoundCertificate> = {}): FoundCertificate {
  return {
    ...{ sourceId: '5001', version: 'v1', learnerId: '77' as LearnerId, title: 'Datenschutz', kind: 'file' },
    ...{ issuedAt: ISSUED, expiresOn: '2027-03-04', revokedAt: null },
    ...changes,
  };
}

export function aLedgerClaim(integrationId: IntegrationId, token = 'first'): LedgerClaim {
  return { integrationId, token, leaseMs: 30_000 };
}

/** As if the attempt had not been heard of for the length of its lease. */
export async function endClaim(store: Pick<StoreForTests, 'rows'>, { token }: LedgerClaim): Promise<void> {
  await store.rows(`UPDATE certificates SET claimed_until = now() - interval '1 ms' WHERE claim = $1`, [token]);
}
