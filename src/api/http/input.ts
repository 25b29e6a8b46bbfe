import type { Request } from 'express';
import { z } from 'zod';
import { type InputError, invalidInput } from './api-error.ts';
import { plainSentence } from './plain-sentences.ts';

const PLAIN = { error: plainSentence };

/** The body as the schema says, or 400 with the path of everything that is wrong. No body counts as an empty one. */
export function bodyOf<Schema extends z.ZodType>(schema: Schema, req: Request): z.infer<Schema> {
  return sentAs(schema, req.body ?? {});
}

/** The same for what came as a part of a body. */
export function sentAs<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(sent, PLAIN);
  if (!parsed.success) throw invalidInput('invalid-body', inputErrors(parsed.error));
  return parsed.data;
}

export function queryOf<Schema extends z.ZodType>(schema: Schema, req: Request): z.infer<Schema> {
  const parsed = schema.safeParse(req.query, PLAIN);
  if (!parsed.success) throw invalidInput('invalid-query', inputErrors(parsed.error));
  return parsed.data;
}

/** Only the headers that the schema names, by lower-case name. */
export function headersOf<Schema extends z.ZodType>(schema: Schema, req: Request): z.infer<Schema> {
  const parsed = schema.safeParse(req.headers, PLAIN);
  if (!parsed.success) throw invalidInput('invalid-header', inputErrors(parsed.error));
  return parsed.data;
}

/** For what takes nothing: anything but an empty body or query is a misunderstanding. */
export const NoInput = z.strictObject({});

/**
 * Zod names the object that has unknown keys; the caller wants to hear which keys. Where two rules say the same of one
 * place, it is said once. Values are never repeated.
 */
function inputErrors(error: z.ZodError): InputError[] {
  const errors = error.issues.flatMap((issue): InputError[] => {
    if (issue.code !== 'unrecognized_keys') return [{ path: pathText(issue.path), message: issue.message }];
    return issue.keys.map((key) => ({ path: pathText([...issue.path, key]), message: 'unknown field' }));
  });
  return [...new Map(errors.map((one) => [`${one.path} ${one.message}`, one])).values()];
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
