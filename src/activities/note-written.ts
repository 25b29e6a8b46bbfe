import type { ValueHash } from '../domain/drift/field-drift.ts';
import { valuesWritten } from '../domain/drift/values-written.ts';
import type { EmployeeId } from '../domain/ids.ts';
import type { LmsCapabilities } from '../domain/lms-capabilities.ts';
import type { PlanStep } from '../domain/steps.ts';
import type { PersonOutcome, PersonSteps, StepOutcome } from '../ports/lms-port.ts';
import type { RecordedOutcome } from '../ports/step-store.ts';

function withoutOf(outcome: StepOutcome): readonly string[] {
  return outcome.result === 'applied' ? (outcome.without?.fields ?? []) : [];
}

/**
 * Remembers what people are sent until their outcome comes, so that it can be kept what their accounts hold by it. An invitation
 * is no account yet: what becomes of its values, and what the person changes while accepting, shows in the account alone.
 */
export function noteWritten(hash: ValueHash, { invitesFirst }: Pick<LmsCapabilities, 'invitesFirst'>) {
  const isInvitation = (step: PlanStep): boolean => invitesFirst && step.kind === 'create' && step.invite;
  const sent = new Map<EmployeeId, PersonSteps['steps']>();
  return {
    async *people(people: AsyncIterable<PersonSteps>): AsyncGenerator<PersonSteps> {
      for await (const person of people) {
        sent.set(person.employeeId, person.steps);
        yield person;
      }
    },
    outcome(outcome: PersonOutcome): RecordedOutcome {
      const applied = new Set(outcome.steps.filter((step) => step.outcome.result === 'applied').map(({ id }) => id));
      const steps = sent.get(outcome.employeeId) ?? [];
      sent.delete(outcome.employeeId);
      const noted = valuesWritten(
        steps.flatMap(({ id, step }) => (applied.has(id) && !isInvitation(step) ? step : [])),
        hash,
      );
      const without = outcome.steps.flatMap((step) => withoutOf(step.outcome));
      const written = Object.fromEntries(Object.entries(noted).filter(([field]) => !without.includes(field)));
      return Object.keys(written).length === 0 ? outcome : { ...outcome, written };
    },
  };
}
