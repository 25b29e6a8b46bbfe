import type { PersonOutcome, PersonSteps } from '../../ports/lms-port.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { sideBySide } from '../side-by-side.ts';
import { failed } from './outcomes.ts';
import type { Sending } from './send-write.ts';

export type ApplyPerson = (person: PersonSteps) => Promise<PersonOutcome>;

/** A person whose write the vendor kept failing on. */
interface Struggling {
  readonly person: PersonSteps;
  readonly error: VendorError;
}

/**
 * Everybody side by side. A person whose write keeps failing is set aside and tried once more after the others: if the
 * vendor took other people's writes and still fails on this one, it is this person's matter and no longer everybody's.
 */
export async function* applyPeople(
  people: AsyncIterable<PersonSteps>,
  atOnce: number,
  sending: Sending,
  applyPerson: ApplyPerson,
): AsyncGenerator<PersonOutcome, void, undefined> {
  const struggling: Struggling[] = [];
  const { lastRound = false } = sending.permission;

  async function attempt(person: PersonSteps): Promise<PersonOutcome | null> {
    try {
      return await applyPerson(person);
    } catch (error) {
      if (!mayBeOnePersons(error, lastRound)) throw error;
      struggling.push({ person, error });
      if (struggling.length >= atOnce && !lastRound) throw error; // no longer a matter of one person: the vendor is down
      return null;
    }
  }

  for await (const outcome of sideBySide(people, atOnce, attempt)) if (outcome) yield outcome;
  for (const { person } of struggling) yield await lastTry(sending, person, applyPerson);
}

/** Comes late, perhaps after the lease was lost: nothing is asked or sent any more then, the steps stay open. */
async function lastTry(sending: Sending, person: PersonSteps, applyPerson: ApplyPerson): Promise<PersonOutcome> {
  sending.permission.signal.throwIfAborted();
  sending.permission.check();
  try {
    return await applyPerson({ ...person, uncertain: true });
  } catch (error) {
    const { lastRound = false } = sending.permission;
    if (!mayBeOnePersons(error, lastRound) || (sending.taken === 0 && !lastRound)) throw error;
    const { vendor, operation, status } = error.details;
    const outcome = failed(person, 'vendor-unavailable', {
      vendor,
      operation,
      ...(status === undefined ? {} : { status }),
    });
    return {
      employeeId: person.employeeId,
      learnerId: person.learnerId,
      steps: person.steps.map(({ id }) => ({ id, outcome })),
    };
  }
}

/**
 * A write that failed although the look-up says that nothing happened. Where the look-up itself failed nobody knows, and
 * the step has to stay open, unless this is the last round: what is missing then is found by the next run.
 */
function mayBeOnePersons(error: unknown, lastRound: boolean): error is VendorError {
  if (!(error instanceof VendorError)) return false;
  const { kind, operation, outcomeUnknown } = error.details;
  if (kind === 'access-refused') return false;
  return lastRound || (outcomeUnknown === true && !operation.startsWith('GET '));
}
