import type { PersonOutcome, PersonSteps } from '../../ports/lms-port.ts';
import { applyTogether } from './apply-together.ts';
import type { Writing } from './writing.ts';

/** People who share calls: a usual batch of the engine, and few enough that a cancel need not wait long. Their intents are stored before they come here. */
const TOGETHER = 100;

/** Takes as many people as can share calls, writes for all of them, answers for each, and only then takes more. */
export async function* apply(
  writing: Writing,
  people: AsyncIterable<PersonSteps>,
): AsyncGenerator<PersonOutcome, void, undefined> {
  const source = people[Symbol.asyncIterator]();
  try {
    for (;;) {
      const some = await take(source, TOGETHER);
      if (some.length === 0) return;
      writing.permission.signal.throwIfAborted();
      yield* await applyTogether(writing, some);
    }
  } finally {
    await source.return?.();
  }
}

async function take(source: AsyncIterator<PersonSteps>, most: number): Promise<readonly PersonSteps[]> {
  const taken: PersonSteps[] = [];
  while (taken.length < most) {
    const next = await source.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}
