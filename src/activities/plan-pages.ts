import type { OwnMembership } from '../domain/groups.ts';
import { type EmployeeId, invitationOf, type LearnerId, type RunId } from '../domain/ids.ts';
import type { Match } from '../domain/matching.ts';
import type { PersonToPlan } from '../domain/plan.ts';
import type { EmployeeRow, LearnerRow, ReadStore } from '../ports/read-store.ts';

/** People held in memory at once, beside the keys of everybody. */
const PAGE = 500;

/** Who an employee's account is: as the matching found it, or by the link of those who left the scope, invitations followed. */
export interface Accounts {
  readonly matches: ReadonlyMap<EmployeeId, Match>;
  readonly linkOf: ReadonlyMap<EmployeeId, LearnerId>;
  /** Memberships that Matrikel added, where they are managed. */
  ownOf(learnerIds: readonly LearnerId[]): Promise<ReadonlyMap<LearnerId, readonly OwnMembership[]>>;
}

/** A page of employees with their accounts, and the hashes of both sources for the plan's hash. */
export interface PlanPage {
  readonly people: readonly PersonToPlan[];
  readonly hashes: ReadonlyMap<EmployeeId, { readonly employee: string; readonly learner: string | null }>;
}

export async function* planPages(reads: ReadStore, runId: RunId, accounts: Accounts): AsyncGenerator<PlanPage> {
  for await (const page of employeePages(reads, runId)) {
    const ids = learnerIdsOf(page, accounts);
    const [learners, own] = await Promise.all([reads.learners(runId, ids), accounts.ownOf(ids)]);
    yield joinPage(page, accounts, learners, own);
  }
}

/** One page ahead of the caller: the store reads while the rules work. */
async function* employeePages(reads: ReadStore, runId: RunId): AsyncGenerator<readonly EmployeeRow[]> {
  let coming = reads.employeesAfter(runId, null, PAGE);
  for (;;) {
    const page = await coming;
    const last = page.at(-1);
    if (!last) return;
    coming = reads.employeesAfter(runId, idOf(last), PAGE);
    coming.catch(() => {}); // thrown where it is awaited; a caller that stopped listening is not told
    yield page;
  }
}

function learnerIdsOf(page: readonly EmployeeRow[], { matches, linkOf }: Accounts): LearnerId[] {
  return page.flatMap((row) => {
    const match = matches.get(idOf(row));
    if (!('employee' in row)) return linkOf.get(row.outOfScope.id) ?? [];
    return match?.outcome === 'linked' || match?.outcome === 'matched' ? match.learnerId : [];
  });
}

function joinPage(
  page: readonly EmployeeRow[],
  { matches, linkOf }: Accounts,
  learners: ReadonlyMap<LearnerId, LearnerRow>,
  ownOf: ReadonlyMap<LearnerId, readonly OwnMembership[]>,
): PlanPage {
  const people: PersonToPlan[] = [];
  const hashes = new Map<EmployeeId, { employee: string; learner: string | null }>();
  for (const row of page) {
    const id = idOf(row);
    const match = matches.get(id);
    const learnerId = match && 'learnerId' in match ? match.learnerId : linkOf.get(id);
    const account = learnerId === undefined ? undefined : learners.get(learnerId);
    const own = (account && ownOf.get(account.learner.id)) ?? [];
    if ('employee' in row && match)
      people.push({ employee: row.employee, match, learner: account?.learner ?? null, own });
    else if ('outOfScope' in row && learnerId !== undefined && (account || invitationOf(learnerId) !== null))
      people.push({ outOfScope: row.outOfScope, linked: learnerId, learner: account?.learner ?? null });
    hashes.set(id, { employee: 'employee' in row ? row.hash : '', learner: account?.hash ?? null });
  }
  return { people, hashes };
}

function idOf(row: EmployeeRow): EmployeeId {
  return 'employee' in row ? row.employee.id : row.outOfScope.id;
}
