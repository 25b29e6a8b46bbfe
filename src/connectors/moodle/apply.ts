import type { PersonOutcome, PersonSteps } from '../../ports/lms-port.ts';
import { applyTogether } from './apply-together.ts';
import { isMailed } from './new-account.ts';
import type { Writing } from './writing.ts';

/** People who share calls: a usual batch of the engine, and few enough that a cancel need not wait long. Their intents are stored before they come here. */
const TOGETHER = 100;
/** Whoever is mailed a password goes alone, and gets none after an outcome that nobody knows: few at once, so that a crash leaves few in doubt. */
const MAILED_TOGETHER = 20;

/** Takes as many people as can share calls, writes for all of them, answers for each, and only then takes more. */
export async function* apply(
  writing: Writing,
  people: AsyncIterable<PersonSteps>,
): AsyncGenerator<PersonOutcome, void, undefined> {
  const source = people[Symbol.asyncIterator]();
  try {
    for (;;) {
      const some = await take(writing, source);
      if (some.length === 0) return;
      writing.permission.signal.throwIfAborted();
      yield* await applyTogether(writing, some);
    }
  } finally {
    await source.return?.();
  }
}

async function take({ settings }: Writing, source: AsyncIterator<PersonSteps>): Promise<readonly PersonSteps[]> {
  const taken: PersonSteps[] = [];
  let mailed = 0;
  while (taken.length < TOGETHER && mailed < MAILED_TOGETHER) {
    const next = await source.next();
    if (next.done) break;
    taken.push(next.value);
    if (next.value.steps.some(({ step }) => step.kind === 'create' && isMailed(settings, step))) mailed += 1;
  }
  return taken;
}
