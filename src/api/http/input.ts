import type { Request } from 'express';
import { z } from 'zod';
import { type InputError, invalidInput } from './api-error.ts';
import { plainSentence } from './plain-sentences.ts';

const PLAIN = { error: plainSentence };

/** The body as the schema says, or 400 with the path of everything that is wrong. No body counts as an empty one. */
export function bodyOf<Schema extends z.ZodType>(schema: Schema, req: Request): z.infer<Schema> {
  const parsed = schema.safeParse(req.body ?? {}, PLAIN);
  if (!parsed.success) throw invalidInput('invalid-body', inputErrors(parsed.error));
  return parsed.data;
}

export function queryOf<Schema extends z.ZodType>(schema: Schema, req: Request): z.infer<Schema> {
  const parsed = schema.safeParse(req.query, PLAIN);
  if (!parsed.success) throw invalidInput('invalid-query', inputErrors(parsed.error));
  return parsed.data;
}

/** For commands without options: anything but an empty body is a misunderstanding. */
export const NoBody = z.strictObject({});

/** Zod names the object that has unknown keys; the caller wants to hear which keys. Values are never repeated. */
function inputErrors(error: z.ZodError): InputError[] {
  return error.issues.flatMap((issue): InputError[] => {
    if (issue.code !== 'unrecognized_keys') return [{ path: pathText(issue.path), message: issue.message }];
    return issue.keys.map((key) => ({ path: pathText([...issue.path, key]), message: 'unknown field' }));
  });
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
