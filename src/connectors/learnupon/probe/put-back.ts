import { sameFieldText } from '../../../domain/field-text.ts';
import type { Learner } from '../../../domain/learner.ts';
import type { Session } from './session.ts';

/** How the account is to look after a probe. */
export type Wanted = Pick<Learner, 'fields' | 'status'>;

/** Each thing by itself, so that one refusal keeps nothing else from being put back. Says what could not be. */
export async function putBack(session: Session, wanted: Wanted): Promise<readonly string[]> {
  for (const field of session.touched) {
    const value = heldIn(wanted, field);
    if (sameFieldText(heldIn(await session.read(), field), value)) continue;
    for (const way of value === null ? [null, ''] : [value]) if (await session.put(field, way)) break;
  }
  if ((await session.read()).status !== wanted.status) await session.write({}, wanted.status);

  const now = await session.read();
  const left = [...session.touched].filter((field) => !sameFieldText(heldIn(now, field), heldIn(wanted, field)));
  return [
    ...left.map((field) => `The field ${field} keeps a value of the probe: empty it by hand.`),
    ...(now.status === wanted.status ? [] : [`The status is "${now.status}": set it to "${wanted.status}" by hand.`]),
  ];
}

function heldIn({ fields }: Pick<Learner, 'fields'>, field: string): string | null {
  return fields[field as keyof Learner['fields']] ?? null;
}
