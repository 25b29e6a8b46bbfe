import type { AttributeDefinition } from '../company/attributes.ts';
import type { ControlReply, ControlRoute } from '../shared/control-route.ts';
import { ok, refused } from '../shared/control-routes.ts';
import type { AttributeStore } from './attribute-store.ts';

const BLANK: AttributeDefinition = { key: '', type: 'standard', universalId: null, en: '', de: '', options: [] };
const KEYS = [...Object.keys(BLANK), 'label'];

/** An administrator's hand in Personio's attribute settings. `label` is short for the same label in both languages. */
export function attributeControl(attributes: AttributeStore): ControlRoute[] {
  return [
    { endpoint: 'GET /_sim/attributes', handle: () => ok(attributes.all()) },
    { endpoint: 'POST /_sim/attributes', handle: ({ body }) => create(attributes, body) },
    {
      endpoint: 'PATCH /_sim/attributes/{key}',
      handle: ({ params, body }) => edit(attributes, attributes.get(params.key ?? ''), body),
    },
    { endpoint: 'DELETE /_sim/attributes/{key}', handle: ({ params }) => remove(attributes, params.key ?? '') },
  ];
}

function create(attributes: AttributeStore, body: unknown): ControlReply {
  const { key } = body as Partial<AttributeDefinition>;
  if (!key) return refused('A new attribute has a key.');
  if (attributes.get(key)) return refused('This key is taken.', 409);
  return edit(attributes, { ...BLANK, key }, body, 201);
}

function edit(
  attributes: AttributeStore,
  before: AttributeDefinition | undefined,
  body: unknown,
  status = 200,
): ControlReply {
  if (!before) return refused('No such attribute.', 404);
  const stranger = Object.keys(body as object).find((key) => !KEYS.includes(key));
  if (stranger) return refused(`Unknown key ${stranger}. Known: ${KEYS.join(', ')}.`);
  const { label, ...values } = body as Partial<AttributeDefinition> & { label?: string };
  const labels = label === undefined ? {} : { en: label, de: label };
  return ok(attributes.put({ ...before, ...labels, ...values, key: before.key }), status);
}

function remove(attributes: AttributeStore, key: string): ControlReply {
  return attributes.remove(key) ? ok({ removed: key }) : refused('No such attribute.', 404);
}
