import type { FieldKey, LearnerId, StepId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { CreateStep, DeactivateStep, FieldChange, ReactivateStep, UpdateStep } from '../../domain/steps.ts';
import type { PersonOutcome, PersonSteps, StepOutcome } from '../../ports/lms-port.ts';
import { looksFirst } from '../applying/doubt.ts';
import { APPLIED, failed } from '../applying/outcomes.ts';
import { moodleCapabilities } from './capabilities.ts';
import { type CohortChange, changeCohorts } from './change-cohorts.ts';
import { createAccounts, type Made } from './create-accounts.ts';
import { siteFields } from './fields.ts';
import { type Newcomer, partsOfCreate } from './new-account.ts';
import { type Part, STATUS } from './values.ts';
import { SUSPENDED, shortnameOf } from './vocabulary.ts';
import { type Failures, type Job, type Known, writeParts } from './write-parts.ts';
import type { Definitions, Writing } from './writing.ts';

/** Accounts for all who need one, then what the accounts hold, then cohorts: each with calls that many people share. */
export async function applyTogether(
  writing: Writing,
  people: readonly PersonSteps[],
): Promise<readonly PersonOutcome[]> {
  const definitions = await definitionsFor(writing, people);
  const outcomes = new Map<StepId, StepOutcome>();
  const learners = new Map<PersonSteps, LearnerId>();
  for (const person of people) if (person.learnerId !== null) learners.set(person, person.learnerId);
  const isNew = new Set<PersonSteps>();

  const creates = people.flatMap((person) =>
    person.steps.flatMap(({ id, step }) => (step.kind === 'create' ? [{ id, person, step }] : [])),
  );
  const made = await createAccounts(
    writing,
    creates.filter(({ person }) => person.learnerId === null), // for others another run of ours made it since this was planned
    definitions,
  );
  const jobs: (Job & { readonly id: StepId; readonly made?: Made })[] = [];
  for (const create of creates) {
    const found = orKnown(create, made.get(create));
    if (found.result === 'failed') outcomes.set(create.id, found.outcome);
    else {
      learners.set(create.person, found.id);
      const whose = { employeeId: create.person.employeeId, learnerId: found.id };
      if (found.result === 'created') isNew.add(create.person);
      jobs.push({ id: create.id, whose, parts: partsWithStatus(create.step), mayHold: true, made: found });
    }
  }
  for (const person of people) {
    const learnerId = learners.get(person);
    if (learnerId === undefined) continue;
    const whose = { employeeId: person.employeeId, learnerId };
    for (const { id, step } of person.steps)
      if (step.kind === 'update' || step.kind === 'deactivate' || step.kind === 'reactivate')
        jobs.push({ id, whose, parts: partsOf(step), mayHold: looksFirst(person) });
  }
  const failures = await writeParts(writing, merged(jobs), definitions);
  for (const { id, whose, parts, made: account } of jobs)
    outcomes.set(id, account ? madeWithout(whose, account, parts, failures) : outcomeOf(parts, failures));

  const changes = people.flatMap((person) => cohortChanges(person, learners.get(person), isNew.has(person)));
  for (const [id, outcome] of await changeCohorts(writing, changes)) outcomes.set(id, outcome);
  return people.map((person) => answered(person, learners.get(person) ?? null, outcomes, creates));
}

function orKnown(create: Newcomer, made: Made | undefined): Made {
  return made ?? { result: 'found', id: create.person.learnerId as LearnerId };
}

/** The fields of the site are asked for only where somebody's profile fields are written. */
async function definitionsFor(writing: Writing, people: readonly PersonSteps[]): Promise<Definitions> {
  const keys = people.flatMap(({ steps }) => steps.flatMap(({ step }) => fieldsOf(step)));
  const { fields } = moodleCapabilities;
  const own = keys.some((key) => shortnameOf(key) !== null || !fields.some((field) => field.key === key));
  const site = own ? siteFields(writing.settings, await writing.site.recentProfile(writing.permission.signal)) : [];
  return new Map([...fields, ...site].map((field) => [field.key, field]));
}

function fieldsOf(step: PersonSteps['steps'][number]['step']): readonly string[] {
  if (step.kind === 'create') return Object.keys(step.after.fields);
  return step.kind === 'update' ? step.changes.map(({ field }) => field) : [];
}

/** Whoever is made is not suspended, whatever was asked for. */
function partsWithStatus(step: CreateStep): readonly Part[] {
  const { status } = step.after;
  return [...partsOfCreate(step), ...(status === SUSPENDED ? [{ field: STATUS, after: status }] : [])];
}

function partsOf(step: UpdateStep | DeactivateStep | ReactivateStep): readonly Part[] {
  if (step.kind !== 'update') return [{ field: STATUS, after: step.after }];
  const fields = step.changes.map(({ field, after }: FieldChange): Part => ({ field, after }));
  return step.status ? [...fields, { field: STATUS, after: step.status.after }] : fields;
}

/** All of one account with one entry of a call. */
function merged(jobs: readonly Job[]): readonly Job[] {
  const byAccount = new Map<LearnerId, Job>();
  for (const { whose, parts, mayHold } of jobs) {
    const other = byAccount.get(whose.learnerId);
    const all = [...(other?.parts ?? []), ...parts];
    byAccount.set(whose.learnerId, { whose, parts: all, mayHold: mayHold || (other?.mayHold ?? false) });
  }
  return [...byAccount.values()];
}

function cohortChanges(
  { employeeId, steps, uncertain }: PersonSteps,
  learnerId: LearnerId | undefined,
  isNew: boolean,
): readonly CohortChange[] {
  if (learnerId === undefined) return [];
  const whose: Known = { employeeId, learnerId };
  return steps.flatMap(({ id, step }) =>
    step.kind === 'add-to-group' || step.kind === 'remove-from-group' ? [{ id, whose, step, isNew, uncertain }] : [],
  );
}

function outcomeOf(parts: readonly Part[], failures: Failures): StepOutcome {
  const problem = problemOf(parts, failures);
  return problem ? { result: 'failed', problem } : APPLIED;
}

/** The account is there, whatever it lacks: the next run tries the rest again. What no run would tell again comes first. */
function madeWithout(whose: Known, made: Made, parts: readonly Part[], failures: Failures): StepOutcome {
  const problem = doubtOf(whose, made, parts) ?? problemOf(parts, failures);
  if (!problem) return APPLIED;
  const fields = parts.filter((part) => failures.has(part)).map(({ field }) => field as FieldKey);
  return { result: 'applied', without: { fields, problem: { ...problem, severity: 'warning' } } };
}

/** A password that may not work, and somebody else's account for the same person that nobody planned to switch on. */
function doubtOf(whose: Known, made: Made, parts: readonly Part[]): Problem | null {
  if (made.result === 'failed') return null;
  const params = { vendor: 'moodle' };
  if (made.mailInDoubt) return { code: 'password-mail-unconfirmed', severity: 'warning', ...whose, params };
  const isPlanned = parts.some(({ field }) => field === STATUS);
  if (made.status !== SUSPENDED || isPlanned) return null;
  return { code: 'found-without-access', severity: 'warning', ...whose, params };
}

/** What several parts lack as one problem, that of the first with the names of all fields; null where they lack nothing. */
function problemOf(parts: readonly Part[], failures: Failures): Problem | null {
  const outcomes = parts.map((part) => failures.get(part)).filter((outcome) => outcome !== undefined);
  const problems = outcomes.flatMap((outcome) => (outcome.result === 'applied' ? [] : [outcome.problem]));
  const [first] = problems;
  if (!first) return null;
  const names = problems.map(({ params }) => params?.field).filter((name) => name !== undefined);
  return names.length < 2 ? first : { ...first, params: { ...first.params, field: names.join(', ') } };
}

function answered(
  person: PersonSteps,
  learnerId: LearnerId | null,
  outcomes: ReadonlyMap<StepId, StepOutcome>,
  creates: readonly (Newcomer & { readonly id: StepId })[],
): PersonOutcome {
  const create = creates.find((one) => one.person === person);
  const begun = create && learnerId === null ? outcomes.get(create.id) : undefined; // the others need the account
  const otherwise = begun ?? failed(person, 'learner-not-found');
  const { employeeId, steps } = person;
  return { employeeId, learnerId, steps: steps.map(({ id }) => ({ id, outcome: outcomes.get(id) ?? otherwise })) };
}
