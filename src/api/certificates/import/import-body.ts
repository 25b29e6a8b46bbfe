import { z } from 'zod';
import { email } from '../../http/email.ts';
import { ID } from '../../http/ids.ts';

const day = z.iso.date({ error: 'must be a day, as 2026-11-22' });
const text = (most: number) => z.string().trim().min(1).max(most);

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
    issuedOn: day.meta({ description: 'Day of issue.' }),
    expiresOn: day.nullable().default(null).meta({ description: 'Null where it does not expire.' }),
    fileName: text(255).exactOptional().meta({ description: 'Left out, the name in the form.' }),
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
