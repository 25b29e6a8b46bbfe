import { type FieldKey, invitationOf, type LearnerId, type StepId } from '../../domain/ids.ts';
import type { CreateStep } from '../../domain/steps.ts';
import type { PersonOutcome, PersonSteps, StepOutcome } from '../../ports/lms-port.ts';
import type { VendorError } from '../../ports/vendor-error.ts';
import { looksFirst } from '../applying/doubt.ts';
import { APPLIED, failed, type Whose } from '../applying/outcomes.ts';
import type { AccountChange, Part } from './account-change.ts';
import { changeAccount, notShown, problemOf, writeParts } from './change-account.ts';
import { changeGroups, type GroupChange } from './change-groups.ts';
import { createAccount } from './create-account.ts';
import { isUnreadableAccount } from './find-learner.ts';
import { inviteNewcomer } from './invite-newcomer.ts';
import type { Definitions } from './values.ts';
import { definitionIdOf, EMAIL } from './vocabulary.ts';
import { whyRefused } from './why-refused.ts';
import { definitionsFor, type Writing } from './writing.ts';

/** One person's steps: the account, or the invitation to one, then what it holds, then its groups. */
export async function applyPerson(writing: Writing, person: PersonSteps): Promise<PersonOutcome> {
  try {
    return await applySteps(writing, person);
  } catch (error) {
    if (!isUnreadableAccount(error)) throw error;
    return answered(person, person.learnerId, new Map(), unreadable(person, error));
  }
}

async function applySteps(writing: Writing, person: PersonSteps): Promise<PersonOutcome> {
  const { create, account, groups } = sorted(person);
  const outcomes = new Map<StepId, StepOutcome>();
  let { learnerId } = person;

  if (create) {
    const begun = await begin(writing, person, create.step);
    learnerId = begun.learnerId;
    outcomes.set(create.id, begun.outcome);
    if (!begun.isAccount) return answered(person, learnerId, outcomes, begun.outcome);
  }
  if (learnerId !== null) {
    const whose = { employeeId: person.employeeId, learnerId };
    if (account.length > 0)
      for (const entry of await changeAccount(writing, whose, account, looksFirst(person))) outcomes.set(...entry);
    if (groups.length > 0)
      for (const entry of await changeGroups(writing, whose, groups, person.uncertain)) outcomes.set(...entry);
  }
  return answered(person, learnerId, outcomes, failed(person, 'learner-not-found'));
}

interface Begun {
  readonly learnerId: LearnerId | null;
  readonly outcome: StepOutcome;
  /** False where nothing else can be written yet, or ever. */
  readonly isAccount: boolean;
}

async function begin(writing: Writing, person: PersonSteps, step: CreateStep): Promise<Begun> {
  const definitions = await definitionsFor(
    writing,
    Object.keys(step.after.fields).some((key) => definitionIdOf(key)),
  );
  const { employeeId, learnerId: linked } = person;
  // another run of ours made it since this was planned
  if (linked !== null && invitationOf(linked) === null)
    return filled(writing, { employeeId, learnerId: linked }, step, definitions, false);
  if (step.invite) {
    const { learnerId, outcome } = await inviteNewcomer(writing, person, step, definitions);
    return { learnerId, outcome, isAccount: false };
  }
  const made = await createAccount(writing, step, definitions, looksFirst(person));
  if (made.result === 'refused') {
    const outcome = await whyRefused(writing, person, step.after.fields[EMAIL] ?? null, made.error);
    return { learnerId: null, outcome, isAccount: false };
  }

  const whole = made.result === 'created' && made.whole;
  return filled(writing, { employeeId, learnerId: made.id }, step, definitions, whole);
}

/** The account is there; `whole`: made with all that was wanted, which only has to show. */
async function filled(
  writing: Writing,
  whose: Whose & { readonly learnerId: LearnerId },
  step: CreateStep,
  definitions: Definitions,
  whole: boolean,
): Promise<Begun> {
  const { learnerId } = whose;
  const parts = partsOfCreate(step);
  try {
    const missing = whole
      ? await notShown(writing, whose, parts, definitions)
      : await writeParts(writing, whose, parts, true);
    return { learnerId, outcome: madeWithout(missing), isAccount: true };
  } catch (error) {
    // It is there, and must be linked, whatever it shows.
    if (!isUnreadableAccount(error)) throw error;
    return { learnerId, outcome: unreadable(whose, error), isAccount: false };
  }
}

function unreadable(whose: Whose, { details: { vendor, operation } }: VendorError): StepOutcome {
  return failed(whose, 'vendor-bad-answer', { vendor, operation });
}

/** The account is there, whatever it lacks: the next run tries the rest again. */
function madeWithout(missing: ReadonlyMap<Part, StepOutcome>): StepOutcome {
  const problem = problemOf([...missing.values()]);
  if (!problem) return APPLIED;
  const fields = [...missing.keys()].map(({ field }) => field as FieldKey);
  return { result: 'applied', without: { fields, problem: { ...problem, severity: 'warning' } } };
}

function partsOfCreate({ after: { fields, status } }: CreateStep): readonly Part[] {
  const parts = Object.entries(fields).map(([field, after]): Part => ({ field, before: null, after, sent: after }));
  return [...parts, { field: 'status', before: null, after: status, sent: status }];
}

function answered(
  { employeeId, steps }: PersonSteps,
  learnerId: LearnerId | null,
  outcomes: ReadonlyMap<StepId, StepOutcome>,
  otherwise: StepOutcome,
): PersonOutcome {
  return { employeeId, learnerId, steps: steps.map(({ id }) => ({ id, outcome: outcomes.get(id) ?? otherwise })) };
}

interface Sorted {
  readonly create?: { readonly id: StepId; readonly step: CreateStep };
  readonly account: readonly AccountChange[];
  readonly groups: readonly GroupChange[];
}

/** An invitation by itself is not among them: the API has none, and `can` says so. */
function sorted(person: PersonSteps): Sorted {
  let create: Sorted['create'];
  const account: AccountChange[] = [];
  const groups: GroupChange[] = [];
  for (const { id, step } of person.steps) {
    if (step.kind === 'create') create = { id, step };
    else if (step.kind === 'add-to-group' || step.kind === 'remove-from-group') groups.push({ id, step });
    else if (step.kind !== 'invite') account.push({ id, step });
  }
  return { account, groups, ...(create ? { create } : {}) };
}
