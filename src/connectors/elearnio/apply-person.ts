import type { StepId } from '../../domain/ids.ts';
import type { AddToGroupStep, CreateStep, InviteStep } from '../../domain/steps.ts';
import type { PersonOutcome, PersonSteps, StepOutcome } from '../../ports/lms-port.ts';
import { looksFirst } from '../applying/doubt.ts';
import { APPLIED, failed, refused } from '../applying/outcomes.ts';
import { changeLearner, type PlannedChange } from './change-learner.ts';
import { type Created, createLearner } from './create-learner.ts';
import type { ChangeStep } from './effect.ts';
import { inviteLearner } from './invite-learner.ts';
import type { Writing } from './writing.ts';

/** One person's steps with as few calls as possible: a create carries its groups, all changes go with one PATCH. */
export async function applyPerson(writing: Writing, person: PersonSteps): Promise<PersonOutcome> {
  const { create, changes, invite } = sorted(person);
  const outcomes = new Map<StepId, StepOutcome>();
  let { learnerId } = person;
  let left = changes;

  if (create) {
    const made = await createWithGroups(writing, create.step, changes, looksFirst(person));
    if (made.result === 'refused') {
      for (const { id } of person.steps) outcomes.set(id, refused(person, made.error)); // the others need the account
    } else {
      learnerId = made.learner.id;
      outcomes.set(create.id, APPLIED);
      // A group that the answer does not show is written by itself, which also says why where it cannot be had.
      left = changes.filter(({ step }) => step.kind !== 'add-to-group' || !made.learner.groups.includes(step.groupId));
      for (const { id } of changes) outcomes.set(id, APPLIED);
    }
  }
  if (learnerId !== null) {
    const whose = { employeeId: person.employeeId, learnerId };
    if (left.length > 0)
      for (const [id, outcome] of await changeLearner(writing, whose, left, person)) outcomes.set(id, outcome);
    if (invite) outcomes.set(invite.id, await inviteLearner(writing, whose, person.uncertain));
  }
  return {
    employeeId: person.employeeId,
    learnerId,
    steps: person.steps.map(({ id }) => ({ id, outcome: outcomes.get(id) ?? failed(person, 'learner-not-found') })),
  };
}

/** Where the vendor refuses an account with its groups, the account alone may still be possible. */
async function createWithGroups(
  writing: Writing,
  step: CreateStep,
  changes: readonly PlannedChange[],
  mayExist: boolean,
): Promise<Created> {
  const groups = changes.map((change) => change.step).filter(isGroupStep);
  const made = await createLearner(
    writing,
    step,
    groups.map(({ groupId }) => groupId),
    mayExist,
  );
  return made.result === 'refused' && groups.length > 0 ? createLearner(writing, step, [], false) : made;
}

interface Sorted {
  readonly create?: { readonly id: StepId; readonly step: CreateStep };
  readonly changes: readonly PlannedChange[];
  readonly invite?: { readonly id: StepId; readonly step: InviteStep };
}

function sorted(person: PersonSteps): Sorted {
  let create: Sorted['create'];
  let invite: Sorted['invite'];
  const changes: { id: StepId; step: ChangeStep }[] = [];
  for (const { id, step } of person.steps) {
    if (step.kind === 'create') create = { id, step };
    else if (step.kind === 'invite') invite = { id, step };
    else changes.push({ id, step });
  }
  return { changes, ...(create ? { create } : {}), ...(invite ? { invite } : {}) };
}

function isGroupStep(step: ChangeStep): step is AddToGroupStep {
  return step.kind === 'add-to-group';
}
