import type { FieldDefinition } from '../../../domain/lms-capabilities.ts';
import { open, type Question, settled } from '../../probing/answer.ts';
import type { Session } from './session.ts';

const CHOSEN = 2;

/** A definition does not say whether a choice takes several values, so each is tried until one does. */
export const severalValues: Question<Session> = {
  question: 'several-values',
  asked: 'How are several values of one field written?',
  worst: 'Nothing: they are joined by commas, unless the row of the mapping says json.',
  async ask(session) {
    const choices = (await blankChoices(session)).filter(({ allowed }) => optionsOf(allowed).length >= CHOSEN);
    for (const { key, label, allowed } of choices) {
      const [first = '', second = ''] = optionsOf(allowed);
      const joined = await session.put(key, `${first},${second}`);
      if (joined) return answered(label, 'joined by commas', 'comma');
      if (await session.put(key, JSON.stringify([first, second]))) return answered(label, 'as a list', 'json');
    }
    return open(severalValues, 'No blank field with a list of choices took two of them: all may take one value only.');
  },
};

function answered(label: string, how: string, encoding: string) {
  const changes = `Nothing by itself: rows of the mapping into such fields should say "encoding": "${encoding}".`;
  return settled(severalValues, 'certain', `They are written ${how}, seen with ${label}.`, changes, {});
}

export const badChoices: Question<Session> = {
  question: 'bad-choices',
  asked: 'What becomes of a value that is not in the list of a field?',
  worst: 'Nothing: every value is compared with the list before it is written, and read back afterwards.',
  async ask(session) {
    const [field] = await blankChoices(session);
    if (!field) return open(badChoices, 'The portal has no blank field with a list of choices to try it with.');
    const sent = await session.write({ [field.key]: 'Matrikel probe' });
    if (sent === 'failed') return open(badChoices, 'The portal failed on it.');
    const held = (await session.read()).fields[field.key] ?? null;
    const found =
      sent === 'refused'
        ? 'The whole call is refused'
        : held === null
          ? 'It is left out without a word'
          : 'It is taken';
    return settled(badChoices, 'certain', `${found}, seen with ${field.label}.`, badChoices.worst, {});
  },
};

async function blankChoices(session: Session): Promise<readonly FieldDefinition[]> {
  const [fields, held] = [await session.ownFields(), await session.read()];
  return fields.filter(({ key, type }) => type?.endsWith('-choice') && (held.fields[key] ?? null) === null);
}

/** A comma within an option could not be told from one between two. */
function optionsOf(allowed: readonly string[] = []): readonly string[] {
  return allowed.filter((option) => !option.includes(','));
}
