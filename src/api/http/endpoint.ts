import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Role } from '../../domain/role.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { ApiProblemCode } from './api-problems.ts';
import type { Principal } from './principal.ts';
import type { BodyLimit } from './read-json.ts';

type HeaderValues = Readonly<Record<string, string>>;

/** One way in which a call succeeds. */
export interface AnswerSpec {
  readonly description: string;
  /** The JSON body; left out where there is none, or where `contentType` says what comes instead. */
  readonly schema?: z.ZodType;
  /** What comes instead of JSON: its body is a text. */
  readonly contentType?: string;
  /** What each header of the answer says, by name. */
  readonly headers?: HeaderValues;
}

export type AnswerStatus = 200 | 201 | 202 | 204 | 304;
export type Answers = Readonly<Partial<Record<AnswerStatus, AnswerSpec>>>;

type ReplyTo<Status, Spec> = Spec extends { readonly schema: infer Schema extends z.ZodType }
  ? { readonly status: Status; readonly body: z.input<Schema>; readonly headers?: HeaderValues }
  : Spec extends { readonly contentType: string }
    ? { readonly status: Status; readonly body: string; readonly headers?: HeaderValues }
    : { readonly status: Status; readonly headers?: HeaderValues };

/** What a handler answers: a status that is declared, with the body that its schema takes. `sent`: the handler wrote by itself. */
type Reply<A extends Answers> = { [S in keyof A]-?: ReplyTo<S, A[S]> }[keyof A] | 'sent';

export interface Call<Query, Body, Headers> {
  readonly query: Query;
  readonly body: Body;
  /** By lower-case name, only those declared. */
  readonly headers: Headers;
  /** Who asks. */
  readonly caller: Principal;
  readonly req: Request;
  readonly res: Response;
}

export const TAGS = ['Integrations', 'Runs', 'People', 'Certificates', 'Mails', 'Access', 'Users', 'Payloads'] as const;

/** Everything about one call of the API in one place: it is routed, checked, guarded, audited and documented from here. */
export interface Endpoint<
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Headers extends z.ZodType = z.ZodType,
  A extends Answers = Answers,
> {
  /** Unique and stable: names the call in the OpenAPI document, the typed client and the audit log. */
  readonly operationId: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/api/v1/runs/{id}`. */
  readonly path: `/api/v1/${string}`;
  readonly tag: (typeof TAGS)[number];
  readonly summary: string;
  readonly description?: string;
  /** The least role that may call it. `anyone`: without a token as well, and `caller` says nothing. */
  readonly role: Role | 'anyone';
  /** A POST that only answers, or writes the audit log by itself. */
  readonly changesNothing?: true;
  /** Where bodies may be larger than those of other calls. */
  readonly bodyLimit?: BodyLimit;
  readonly query?: Query;
  readonly body?: Body;
  /** A form with files (`multipart/form-data`) instead of a JSON body: the handler reads it as it arrives. */
  readonly form?: z.ZodType;
  /** Headers that the call reads, by lower-case name. */
  readonly headers?: Headers;
  readonly answers: A;
  /** Codes of the problems it can answer beside those that every call can (every-call.ts). */
  readonly errors?: readonly ApiProblemCode[];
  handle(
    deps: ApiDependencies,
  ): (call: Call<z.output<Query>, z.output<Body>, z.output<Headers>>) => Promise<Reply<NoInfer<A>>> | Reply<NoInfer<A>>;
}

type Nothing = z.ZodType<Record<never, never>>;

/** Infers what a handler is given and may answer from the schemas beside it. */
export function endpoint<
  A extends Answers,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
  Headers extends z.ZodType = Nothing,
>(definition: Endpoint<Query, Body, Headers, A>): Endpoint {
  return definition as unknown as Endpoint;
}
