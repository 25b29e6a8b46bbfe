import { z } from 'zod';
import { searchWords } from '../../domain/directory/search-text.ts';
import type { EmployeeId } from '../../domain/ids.ts';
import type { FoundPerson } from '../../ports/directory-store.ts';
import { invalidInput } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { ID } from '../http/ids.ts';
import { listOf } from '../http/paging.ts';
import { integrationOf } from '../integrations/find-integration.ts';

const FOREIGN = 'must be the `next` of an earlier answer; begin again without it';

const Body = z.strictObject({
  words: z
    .string()
    .max(200)
    .refine((typed) => typed.isWellFormed() && !typed.includes('\0'), 'must be text in Unicode')
    .default('')
    .meta({ description: 'Parts of name, e-mail address or id; all of them have to be there. Empty: everybody.' }),
  limit: z.int().min(1).max(200).default(50).meta({ description: 'How many at most.' }),
  after: z.string().regex(ID, FOREIGN).exactOptional().meta({ description: 'The `next` of the page before.' }),
});

const Person = z
  .strictObject({
    employeeId: z.string(),
    name: z.string().nullable().meta({ description: 'Null of whoever is outside the scope: only the id is kept.' }),
    email: z.string().nullable(),
    learnerId: z.string().nullable().meta({ description: 'The linked account.' }),
    held: z.boolean().meta({ description: 'Nothing is written for them until somebody releases them.' }),
    readAt: z.iso.datetime().nullable().meta({ description: 'When the name was read from Personio.' }),
  })
  .meta({ id: 'FoundPerson' });

const Answer = listOf(Person).extend({
  total: z.int().meta({ description: 'How many there are on all pages.' }),
  directory: z
    .strictObject({
      people: z.int().meta({ description: 'Who can be found by name.' }),
      readAt: z.iso
        .datetime()
        .nullable()
        .meta({ description: 'Every name was read at this time or later; null before the first full sync.' }),
    })
    .meta({ id: 'DirectoryAge' }),
});

export const findPeople = endpoint({
  operationId: 'findPeople',
  method: 'post',
  path: '/api/v1/integrations/{id}/people/search',
  tag: 'People',
  summary: 'Find people by name, e-mail address or id',
  description: [
    'By name, among those in the scope as the last runs read them, and those who are linked. Case, umlauts and accents do not matter.',
    'A POST, since names must not stand in addresses; it changes nothing. Who was erased is not found. Holds values of people.',
  ].join(' '),
  role: 'viewer',
  changesNothing: true,
  body: Body,
  answers: { 200: { description: 'A page of people', schema: Answer } },
  errors: ['integration-not-found'],
  handle:
    ({ integrations, directory }) =>
    async ({ body: { words, limit: most, after }, req }) => {
      const { id } = await integrationOf(req, integrations);
      const by = { words: searchWords(words), limit: most };
      const [found, age] = await Promise.all([
        directory.find(id, after === undefined ? by : { ...by, after: after as EmployeeId }),
        directory.age(id),
      ]);
      if (!found) throw invalidInput('invalid-body', [{ path: 'after', message: FOREIGN }]);
      const { people, total } = found;
      const items = people.map(personFound);
      const next = items.length === most ? (items.at(-1)?.employeeId ?? null) : null;
      const kept = { people: age.people, readAt: age.readAt?.toISOString() ?? null };
      return { status: 200, body: { items, next, total, directory: kept } };
    },
});

function personFound({ readAt, ...person }: FoundPerson): z.input<typeof Person> {
  return { ...person, readAt: readAt?.toISOString() ?? null };
}
