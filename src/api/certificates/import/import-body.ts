import { z } from 'zod';
import { email } from '../../http/email.ts';
import { ID } from '../../http/ids.ts';

/** What lies before it is a slip of the keyboard, or the zero of a spreadsheet. */
const FIRST_DAY = '1900-01-01';
const day = z.iso.date({ error: 'must be a day, as 2026-11-22' });
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((given) => given.isWellFormed() && !/\p{Cc}/u.test(given), 'must be text without control characters');
const isNoPath = (name: string) => !/[/\\]/.test(name);

/** The part `certificate` of the form. */
export const ImportBody = z
  .strictObject({
    id: text(200).exactOptional().meta({
      description:
        'What the certificate is known by where it comes from. With another file the same id is a new version of it, and another document. Left out, the same file for the same person is the same certificate.',
      example: 'LMS-2024-00187',
    }),
    employeeId: z.string().regex(ID).exactOptional().meta({
      description: 'Whose it is, by the id in Personio. Either this or `email`.',
      example: '1234567',
    }),
    email: email.exactOptional().meta({ description: 'Whose it is, by the address in Personio.' }),
    title: text(500).meta({ description: 'Of the course.', example: 'Brandschutzhelfer' }),
    issuedOn: day
      .refine((given) => given >= FIRST_DAY, 'must not lie before 1900')
      .meta({ description: 'Day of issue.' }),
    expiresOn: day.nullable().default(null).meta({ description: 'Null where it does not expire.' }),
    fileName: text(255)
      .refine(isNoPath, 'must be a name without folders')
      .exactOptional()
      .meta({ description: 'Left out, the name in the form.' }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, { error: 'must be 64 hexadecimal digits' })
      .exactOptional()
      .meta({
        description: 'Of the file. One that arrives otherwise is refused.',
      }),
    dryRun: z.boolean().default(false).meta({
      description: 'Says what would happen and keeps nothing. With `sha256` the file may be left out.',
    }),
  })
  .refine(({ employeeId, email: address }) => (employeeId === undefined) !== (address === undefined), {
    path: ['employeeId'],
    error: 'must be given, or `email`, and not both',
  })
  .refine(({ issuedOn, expiresOn }) => expiresOn === null || expiresOn >= issuedOn, {
    path: ['expiresOn'],
    error: 'must not lie before `issuedOn`',
  });
export type ImportBody = z.output<typeof ImportBody>;

/** As the OpenAPI document says it. */
export const ImportFormBody = z.strictObject({
  certificate: ImportBody,
  file: z
    .string()
    .exactOptional()
    .meta({ format: 'binary', description: 'The PDF, of at most 30 MB. Left out only in a dry run.' }),
});
