import { describe, expect, it } from 'vitest';
import { connectionsOf, fakeHr } from '../../../activities/testing/fake-vendors.ts';
import type { Employee } from '../../../domain/employee.ts';
import type { EmployeeId, IntegrationId } from '../../../domain/ids.ts';
import type { LinkKeys } from '../../../domain/matching.ts';
import { ATTRIBUTE } from '../../../domain/personio-attributes.ts';
import type { Integration } from '../../../ports/integration-store.ts';
import { findOwner, type NamedOwner } from './find-owner.ts';

const ACME = { lms: { baseUrl: 'https://acme.example' } } as Integration;
const LINKED = 'e-linked' as EmployeeId;

function employee(id: string, email: string | null): Employee {
  return {
    id: id as EmployeeId,
    attributes: email === null ? {} : { [ATTRIBUTE.email]: { kind: 'text', text: email } },
  };
}

const PEOPLE = [
  ...[employee('e-1', 'Erika@Firma.example'), employee('e-2', 'twice@firma.example')],
  ...[employee('e-3', 'twice@firma.example'), employee('e-4', 'somebody.else@firma.example'), employee('e-5', null)],
];

function ownerOf(owner: NamedOwner, asked: string[] = []) {
  const hr = fakeHr({
    async readEmployee(id) {
      asked.push(id);
      return PEOPLE.find((one) => one.id === id) ?? null;
    },
    findByAddress: async () => PEOPLE.filter(({ id }) => owner === TWICE || !['e-2', 'e-3'].includes(id)),
  });
  const links = {
    around: async (_id: IntegrationId, [id]: readonly EmployeeId[]) => (id === LINKED ? [{} as LinkKeys] : []),
  };
  return findOwner(connectionsOf({ integration: ACME, hr }), links)('i' as IntegrationId, owner);
}
const TWICE: NamedOwner = { email: 'twice@firma.example' };

describe('whose a certificate is', () => {
  it('is whoever has that address, in any case, and nobody whose address cannot be read', async () => {
    expect(await ownerOf({ email: ' erika@FIRMA.example' })).toBe('e-1');
    expect(await ownerOf({ email: 'nobody@firma.example' })).toBe('unknown');
    expect(await ownerOf(TWICE)).toBe('ambiguous');
  });

  it('is the employee with that id, whom Personio is asked for unless they are linked', async () => {
    const asked: string[] = [];
    expect(await ownerOf({ employeeId: 'e-4' as EmployeeId }, asked)).toBe('e-4');
    expect(await ownerOf({ employeeId: 'e-9' as EmployeeId }, asked)).toBe('unknown');
    expect(await ownerOf({ employeeId: LINKED }, asked)).toBe(LINKED);
    expect(asked).toEqual(['e-4', 'e-9']);
  });
});
