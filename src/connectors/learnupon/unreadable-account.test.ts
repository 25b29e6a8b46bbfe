import { expect, it } from 'vitest';
import type { LearnerId } from '../../domain/ids.ts';
import { applyPerson } from './apply-person.ts';
import type { LearnuponClient } from './client.ts';
import type { Writing } from './writing.ts';

const permission = { signal: new AbortController().signal, check: () => {} };
const changes = [{ field: 'first_name', before: 'A', after: 'B', from: 'first_name' }];
const fields = { email: 'a@firma.example', first_name: 'A', last_name: 'B' };
const update = { kind: 'update', employeeId: '1', learnerId: '7', changes };
const create = { kind: 'create', employeeId: '1', after: { fields, status: 'enabled' }, invite: false };

function written(step: object, learnerId: string | null) {
  const client = { updateUser: async () => {}, createUser: async () => '7', user: async () => [{ id: 7 }] };
  const own = { client: client as unknown as LearnuponClient, permission, backoffMs: 1, taken: 0 };
  const person = { employeeId: '1', learnerId, steps: [{ id: 's', step }], uncertain: false };
  return applyPerson(own as unknown as Writing, person as never);
}

it.each([
  ['changed', update, '7' as LearnerId],
  ['made', create, null],
])('an account that was %s and cannot be understood is one person’s failure, and stays linked', async (...given) => {
  const [, step, learnerId] = given;
  expect(await written(step, learnerId)).toMatchObject({
    learnerId: '7',
    steps: [{ outcome: { result: 'failed', problem: { code: 'vendor-bad-answer', employeeId: '1' } } }],
  });
});
