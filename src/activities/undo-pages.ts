import { type HeldBack, holdBack } from '../domain/holding-back.ts';
import type { EmployeeId, IntegrationId, LearnerId } from '../domain/ids.ts';
import { withFields } from '../domain/mapping/with-fields.ts';
import { planHashLines } from '../domain/plan-hash.ts';
import type { PersonPlan } from '../domain/plan-person.ts';
import { foldSteps } from '../domain/undo/fold-steps.ts';
import { planUndo, type UndoRules } from '../domain/undo/plan-undo.ts';
import type { HoldStore } from '../ports/hold-store.ts';
import type { LmsPort } from '../ports/lms-port.ts';
import type { MembershipStore } from '../ports/membership-store.ts';
import type { ReadStore } from '../ports/read-store.ts';
import type { Run, RunBasis } from '../ports/run-store.ts';
import type { AppliedPerson, UndoStore } from '../ports/undo-store.ts';
import { accountsNow, activeAdministrators, keepAdministrator } from './undo-accounts.ts';

export interface UndoSources {
  readonly undo: UndoStore;
  readonly reads: ReadStore;
  readonly memberships: MembershipStore;
  readonly holds: HoldStore;
}

/** Somebody's way back with what it is remembered by. */
export interface PlannedUndo {
  readonly plan: PersonPlan;
  readonly lines: string;
  /** Invitations that stay. */
  readonly mails: number;
}

/** What a run is planned from that takes another one back. */
export interface Undoing {
  readonly run: Pick<Run, 'id' | 'integrationId'>;
  readonly undone: Pick<Run, 'id' | 'people'>;
  readonly basis: Pick<RunBasis, 'groups' | 'resolved'>;
  readonly lms: LmsPort;
}

/** People held in memory at once. */
const PAGE = 200;

/** Plans the way back of everybody, page by page, from each account as it is now. The same accounts give the same plan. */
export async function* undoPages(
  { undo, reads, memberships, holds }: UndoSources,
  { run, undone, basis, lms }: Undoing,
  signal: AbortSignal,
): AsyncGenerator<readonly PlannedUndo[]> {
  await memberships.forgetLost(run.integrationId, run.id);
  const order = { kind: 'order', decisionId: `undo-of-${undone.id}` } as const;
  const can = withFields(lms.can, basis.resolved.fields);
  const rules: UndoRules = { can, groups: basis.groups, order };
  const heldBack = await heldByHand(holds, run.integrationId);
  const administrators = activeAdministrators(reads, run.id, lms, signal);

  for (let from = 0; from < undone.people; from += PAGE) {
    signal.throwIfAborted();
    const people = await undo.people(run.integrationId, undone.id, from, from + PAGE);
    const ids = people.flatMap(({ linked }) => linked ?? []);
    const regrouped = people.filter(({ steps }) =>
      steps.some(({ kind }) => kind === 'add-to-group' || kind === 'remove-from-group'),
    );
    const needGroups = new Set(regrouped.flatMap(({ linked }) => linked ?? []));
    const [learners, own] = await Promise.all([
      accountsNow(reads, run.id, lms, ids, needGroups, signal),
      memberships.ofLearners(run.integrationId, ids),
    ]);
    const page: PlannedUndo[] = [];
    for (const person of people) {
      const found = person.linked === null ? undefined : learners.get(person.linked);
      const learner = found?.learner ?? null;
      const did = foldSteps(person.steps, lms.can.inactiveStatus);
      const added = (person.linked === null ? undefined : own.get(person.linked)) ?? [];
      const ours = new Set(added.filter(({ runId }) => runId === undone.id).map(({ groupId }) => groupId));
      const wanted = holdBack(planUndo({ ...identityOf(person), did, learner, own: ours }, rules), heldBack);
      const plan = await keepAdministrator(wanted, learner, administrators, can);
      const lines = planHashLines(plan, { employee: '', learner: found?.hash ?? null });
      page.push({ plan, lines, mails: did.mails });
    }
    yield page;
  }
}

/** Whoever is held because of an undo is left to this one: it may be what takes that undo back. */
async function heldByHand(holds: HoldStore, integrationId: IntegrationId): Promise<ReadonlyMap<EmployeeId, HeldBack>> {
  const heldBack = new Map(await holds.heldBack(integrationId));
  for (let after: EmployeeId | undefined; ; ) {
    const page = await holds.list(integrationId, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const { employeeId, reason } of page)
      if (reason === 'undo' && heldBack.get(employeeId) === 'held') heldBack.delete(employeeId);
    after = page.at(-1)?.employeeId;
    if (page.length < PAGE) return heldBack;
  }
}

function identityOf({ employeeId, linked, steps }: AppliedPerson): {
  employeeId: EmployeeId;
  linked: LearnerId | null;
  learnerId: LearnerId | null;
} {
  const written = steps.find((step) => 'learnerId' in step && step.learnerId !== null);
  return { employeeId, linked, learnerId: written && 'learnerId' in written ? written.learnerId : null };
}
