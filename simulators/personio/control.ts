import type { Company } from '../company/company.ts';
import { blankEmployee, type Plain } from '../company/employee.ts';
import type { ControlReply, ControlRoute } from '../shared/control-route.ts';
import { ok, refused } from '../shared/control-routes.ts';
import { attributeControl } from './attribute-control.ts';
import type { AttributeStore } from './attribute-store.ts';
import type { CredentialPatch } from './credential.ts';
import { documentControl } from './documents/document-control.ts';
import { webhookControl } from './webhooks/webhook-control.ts';
import type { World } from './world.ts';

const BLANK_KEYS = Object.keys(blankEmployee('0'));
const CREDENTIAL_KEYS = ['clientId', 'clientSecret', 'disabled', 'rights', 'readableAttributes'];

export function personioControl(world: World, company: Company): ControlRoute[] {
  const { employees, credential } = world;
  return [
    ...attributeControl(world.attributes),
    ...documentControl(world),
    ...webhookControl(world),
    { endpoint: 'GET /_sim/employees', handle: () => ok(employees.all()) },
    { endpoint: 'GET /_sim/employees/{id}', handle: ({ params }) => found(employees.get(params.id ?? '')) },
    { endpoint: 'POST /_sim/employees', handle: ({ body }) => create(world, body) },
    { endpoint: 'PATCH /_sim/employees/{id}', handle: ({ params, body }) => update(world, params.id ?? '', body) },
    { endpoint: 'DELETE /_sim/employees/{id}', handle: ({ params }) => remove(world, params.id ?? '') },
    { endpoint: 'GET /_sim/awkward', handle: () => ok(awkwardList(company)) },
    { endpoint: 'GET /_sim/credential', handle: () => ok(credential.state) },
    { endpoint: 'PUT /_sim/credential', handle: ({ body }) => changeCredential(world, body) },
    { endpoint: 'POST /_sim/tokens/expire', handle: () => ok({ expired: credential.expireTokens() === undefined }) },
  ];
}

function found(record: unknown): ControlReply {
  return record ? ok(record) : refused('No such employee.', 404);
}

function create({ employees, attributes }: World, body: unknown): ControlReply {
  const problem = strangeKey(attributes, body);
  if (problem) return refused(problem);
  const values = body as Record<string, Plain>;
  if (values.id !== undefined && employees.get(`${values.id}`)) return refused('This id is taken.', 409);
  return ok(employees.create(values, Date.now()), 201);
}

function update({ employees, attributes }: World, id: string, body: unknown): ControlReply {
  const problem = strangeKey(attributes, body);
  return problem ? refused(problem) : found(employees.update(id, body as Record<string, Plain>, Date.now()));
}

function remove({ employees }: World, id: string): ControlReply {
  return employees.remove(id) ? ok({ removed: id }) : refused('No such employee.', 404);
}

function strangeKey(attributes: AttributeStore, body: unknown): string | undefined {
  const known = new Set([...BLANK_KEYS, ...attributes.all().map(({ key }) => key)]);
  const stranger = Object.keys(body as object).find((key) => !known.has(key));
  return stranger && `Unknown attribute ${stranger}. Known: ${[...known].join(', ')}.`;
}

function changeCredential({ credential }: World, body: unknown): ControlReply {
  const stranger = Object.keys(body as object).find((key) => !CREDENTIAL_KEYS.includes(key));
  if (stranger) return refused(`Unknown key ${stranger}. Known: ${CREDENTIAL_KEYS.join(', ')}.`);
  credential.patch(body as CredentialPatch);
  return ok(credential.state);
}

function awkwardList(company: Company): unknown {
  return company.awkward.map(({ slug, what, employee }) => ({ slug, what, id: employee.id }));
}
