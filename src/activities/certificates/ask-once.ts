import type { Employee } from '../../domain/employee.ts';
import type { EmployeeId } from '../../domain/ids.ts';
import { ATTRIBUTE } from '../../domain/personio-attributes.ts';
import type { LedgerCertificate } from '../../ports/certificate-ledger.ts';
import type { Connected } from '../../ports/connections.ts';
import type { Lists } from './read-lists.ts';
import type { TransferContext } from './transfer-context.ts';

/**
 * Each employee and each list of documents once in a batch: what the batch itself files has other markers than what it still looks for.
 * Names are only asked of those for whom a record is made. A failed question is asked again.
 */
export function askOnce(
  { hr }: Pick<Connected, 'hr'>,
  { listingOf, ...lists }: Lists,
  certificates: readonly LedgerCertificate[],
  signal: AbortSignal,
): Pick<TransferContext, keyof Lists | 'employeeOf'> {
  const named = new Set(certificates.flatMap(({ kind, employeeId }) => (kind === 'record' ? [employeeId] : [])));
  const attributesOf = (id: EmployeeId) =>
    named.has(id) ? [ATTRIBUTE.firstName, ATTRIBUTE.lastName] : [ATTRIBUTE.status];
  return {
    ...lists,
    listingOf: remembered(listingOf),
    employeeOf: remembered((id): Promise<Employee | null> => hr.readEmployee(id, attributesOf(id), signal)),
  };
}

function remembered<Answer>(ask: (id: EmployeeId) => Promise<Answer>): (id: EmployeeId) => Promise<Answer> {
  const answers = new Map<EmployeeId, Answer>();
  return async (id) => {
    const known = answers.get(id);
    if (known !== undefined) return known;
    const answer = await ask(id);
    answers.set(id, answer);
    return answer;
  };
}
