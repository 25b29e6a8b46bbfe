import type { Express, Response } from 'express';
import { audited } from '../access/audited.ts';
import { requireRole } from '../access/require-role.ts';
import { requireNotOtherSite } from '../access/same-site.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { AnswerStatus, Call, Endpoint } from './endpoint.ts';
import { bodyOf, headersOf, NoInput, queryOf } from './input.ts';
import { principalOf } from './principal.ts';
import { readJson } from './read-json.ts';

/** What a handler of any endpoint can answer with. */
type AnyReply =
  | 'sent'
  | { readonly status: AnswerStatus; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

/** Puts one endpoint into the app: role first, then what was sent, then the handler, then its answer through its schema. */
export function addEndpoint(app: Express, endpoint: Endpoint, deps: ApiDependencies): void {
  const handle = endpoint.handle(deps);
  app[endpoint.method](expressPath(endpoint.path), async (req, res) => {
    const caller = principalOf(res);
    const reply = await audited(deps, endpoint, req, res, async () => {
      if (endpoint.role === 'anyone') requireNotOtherSite(req, deps.publicUrl);
      else requireRole(caller, endpoint.role);
      if (!endpoint.form) await readJson(req, res, endpoint.bodyLimit);
      const call: Call<unknown, unknown, unknown> = {
        query: queryOf(endpoint.query ?? NoInput, req),
        headers: endpoint.headers ? headersOf(endpoint.headers, req) : {},
        body: endpoint.method === 'get' ? {} : bodyOf(endpoint.body ?? NoInput, req),
        caller,
        req,
        res,
      };
      return checked(endpoint, (await handle(call)) as AnyReply);
    });
    send(res, endpoint, reply);
  });
}

/** `/runs/{id}` is OpenAPI's way to write it, `/runs/:id` express's. */
export function expressPath(template: string): string {
  return template.replaceAll(/\{(\w+)\}/g, ':$1');
}

/** What the schema lets through: a field that it does not name does not leave, and a wrong one is a fault of ours. */
function checked({ answers }: Endpoint, reply: AnyReply): AnyReply {
  const schema = reply === 'sent' ? undefined : answers[reply.status]?.schema;
  return schema && reply !== 'sent' ? { ...reply, body: schema.parse(reply.body) } : reply;
}

function send(res: Response, { answers }: Endpoint, reply: AnyReply): void {
  if (reply === 'sent') return;
  const { schema, contentType } = answers[reply.status] ?? {};
  if (reply.headers) res.set(reply.headers);
  res.status(reply.status);
  if (schema) res.json(reply.body);
  else if (contentType) res.type(contentType).send(String(reply.body));
  else res.end();
}
