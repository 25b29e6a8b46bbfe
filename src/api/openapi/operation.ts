import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';
import type { AnswerSpec, Endpoint } from '../http/endpoint.ts';
import { problemsOf } from '../http/every-call.ts';
import { ID } from '../http/ids.ts';
import { problemAnswers } from './problem-answers.ts';

/** One endpoint as OpenAPI says it. */
export function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { operationId, tag, summary, description, role, body, form, answers } = endpoint;
  const succeeds = Object.entries(answers).map(([status, spec]) => [status, responseOf(spec)]);
  return {
    operationId,
    tags: [tag],
    summary,
    description: [description, role === 'anyone' ? '' : `Needs the role \`${role}\`.`].filter(Boolean).join('\n\n'),
    ...(role === 'anyone' ? { security: [] } : { 'x-required-role': role }),
    requestParams: parametersOf(endpoint),
    ...(body
      ? { requestBody: { required: !body.safeParse({}).success, content: { 'application/json': { schema: body } } } }
      : {}),
    ...(form ? { requestBody: { required: true, content: { 'multipart/form-data': { schema: form } } } } : {}),
    responses: { ...Object.fromEntries(succeeds), ...problemAnswers(problemsOf(endpoint)) },
  };
}

function responseOf({ description, schema, contentType, headers = {} }: AnswerSpec): ZodOpenApiResponseObject {
  // tools take the schema of a stream for that of one event
  const media = contentType === 'text/event-stream' ? {} : { schema: z.string() };
  const text = contentType ? { content: { [contentType]: media } } : {};
  const described = Object.entries(headers).map(
    ([name, says]) => [name, { description: says, schema: { type: 'string' } }] as const,
  );
  return {
    description,
    ...(described.length > 0 ? { headers: Object.fromEntries(described) } : {}),
    ...(schema ? { content: { 'application/json': { schema } } } : text),
  };
}

function parametersOf({ path, query, headers }: Endpoint): NonNullable<ZodOpenApiOperationObject['requestParams']> {
  const inPath = [...path.matchAll(/(\w+)\/\{(\w+)\}/g)].map(([, of, name]) => [name, idIn(String(of))]);
  return {
    ...(inPath.length > 0 ? { path: z.object(Object.fromEntries(inPath)) } : {}),
    ...(query ? { query: query as z.ZodObject } : {}),
    ...(headers ? { header: headers as z.ZodObject } : {}),
  };
}

const WORDS: Readonly<Record<string, string>> = {
  integration: 'Id or name of the integration',
  people: 'Id of the employee in Personio',
};

/** `integrations/{id}`: which things an id stands for is in the path already. */
function idIn(collection: string): z.ZodString {
  const thing = collection.replace(/s$/, '');
  const description = WORDS[thing] ?? `Id of the ${thing}`;
  return z.string().regex(ID).meta({ description });
}
