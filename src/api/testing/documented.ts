import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { openApiDocument } from '../openapi/document.ts';

type Json = Readonly<Record<string, unknown>>;
interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: Json }>> }>>;
}

export const DOCUMENT = JSON.parse(JSON.stringify(openApiDocument(ENDPOINTS)));
const TEMPLATES = Object.keys(DOCUMENT.paths).map((template) => ({
  template,
  pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/** A schema of the document as something that checks values, read by other code than that which wrote it. */
export function compiled(schema: Json): z.ZodType {
  const inDefs = JSON.stringify({ ...schema, $defs: DOCUMENT.components.schemas }).replaceAll(
    '#/components/schemas/',
    '#/$defs/',
  );
  return z.fromJSONSchema(JSON.parse(inDefs));
}
const known = new Map<Json, z.ZodType>();

interface Given {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Throws where an answer is none that the document promises: every test of the API is a test of its document as well. */
export function requireDocumented(method: string, address: string, { status, headers, text }: Given): void {
  const path = address.replace(/\?.*/s, '');
  const template = TEMPLATES.find(({ pattern }) => pattern.test(path))?.template;
  const operation: Operation | undefined = template && DOCUMENT.paths[template][method.toLowerCase()];
  if (!operation) return;
  const response = operation.responses[status];
  if (!response) throw new Error(`${method} ${template} answered ${status}, which is not documented`);

  const contentType = (headers.get('content-type') ?? '').replace(/;.*/, '');
  const schema = response.content?.[contentType]?.schema;
  if (!schema && (response.content || text !== ''))
    throw new Error(`${method} ${template} answered ${status} as "${contentType}", which is not documented`);
  if (!schema || !contentType.endsWith('json')) return;
  const check = known.get(schema) ?? compiled(schema);
  known.set(schema, check);
  const { error } = check.safeParse(JSON.parse(text));
  if (error)
    throw new Error(`${method} ${template} answered ${status} otherwise than documented: ${z.prettifyError(error)}`);
}
