import type { FieldKey, LearnerId } from '../ids.ts';
import type { Learner } from '../learner.ts';
import type { PersonPlan } from '../plan-person.ts';
import type { CreateStep, PlanStep } from '../steps.ts';
import { can } from './builders.ts';

/** What the LMS would hold after a plan: the simplest reading of each step, for properties about planning twice. */
export function applyPlan(learners: readonly Learner[], plans: readonly PersonPlan[]): Learner[] {
  const accounts = new Map(learners.map((learner) => [learner.id, learner]));
  for (const plan of plans) {
    let id = plan.learnerId;
    for (const step of plan.steps) {
      id = step.kind === 'create' ? (`new-${plan.employeeId}` as LearnerId) : id;
      const account = step.kind === 'create' ? created(step, id as LearnerId) : accounts.get(id as LearnerId);
      if (account) accounts.set(account.id, changed(account, step));
    }
  }
  return [...accounts.values()];
}

function created(step: CreateStep, id: LearnerId): Learner {
  const fields = { ...step.after.fields };
  const learner = {
    id,
    fields,
    status: step.after.status,
    isAdministrator: false,
    groups: [],
    externalId: null,
    email: null,
    fullName: '',
  };
  return withDerived(learner);
}

function changed(learner: Learner, step: PlanStep): Learner {
  switch (step.kind) {
    case 'create':
    case 'invite':
      return learner;
    case 'update': {
      const fields: Record<FieldKey, string | null> = { ...learner.fields };
      for (const change of step.changes)
        fields[change.field] = change.after === null && 'sent' in change ? change.sent : change.after;
      return withDerived({ ...learner, fields, status: step.status?.after ?? learner.status });
    }
    case 'deactivate':
    case 'reactivate':
      return { ...learner, status: step.after };
    case 'add-to-group':
      return { ...learner, groups: [...(learner.groups ?? []), step.groupId] };
    case 'remove-from-group':
      return { ...learner, groups: learner.groups?.filter((group) => group !== step.groupId) ?? null };
  }
}

function withDerived(learner: Learner): Learner {
  const value = (field: string) => learner.fields[field as FieldKey] ?? '';
  return {
    ...learner,
    email: value(can.emailField) || null,
    externalId: value('foreign') || null,
    fullName: `${value('given')} ${value('family')}`.trim(),
  };
}
