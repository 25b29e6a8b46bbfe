import type { ControlReply, ControlRoute } from '../../shared/control-route.ts';
import { ok, refused } from '../../shared/control-routes.ts';
import { type Field, isChoice, sameFamily } from '../custom-data/field.ts';
import type { Portal } from '../portal.ts';
import { onFound } from './users.ts';

const EXAMPLE = '{ "label": "Kurse", "type_id": 4, "predefined_values": ["A", "B"], "multi": true }';

/** What an administrator does at the custom user data page, with its limits. */
export function fieldControl(portal: Portal): ControlRoute[] {
  const { fields } = portal.tables;
  return [
    {
      endpoint: 'GET /_sim/fields',
      what: 'custom data fields, with what the API does not tell: single or multi, required',
      handle: () => ok(fields.all()),
    },
    {
      endpoint: 'POST /_sim/fields',
      what: `defines a field, such as ${EXAMPLE}`,
      handle: ({ body }) => defined(portal, body),
    },
    {
      endpoint: 'PATCH /_sim/fields/{id}',
      what: 'changes a field: label, predefined_values, multi, required, or type_id within its family',
      handle: ({ params, body }) =>
        onFound(fields.get(Number(params.id)), (field) => changed(portal, field, body as Partial<Field>)),
    },
    {
      endpoint: 'DELETE /_sim/fields/{id}',
      what: 'takes a field away',
      handle: ({ params }) =>
        onFound(fields.get(Number(params.id)), ({ id }) => ok({ removed: portal.remove('fields', id) })),
    },
  ];
}

function defined(portal: Portal, body: unknown): ControlReply {
  const { fields } = portal.tables;
  if (fields.size >= portal.settings.maxFields)
    return refused(`A portal has ${portal.settings.maxFields} fields at most.`);
  const blank: Field = {
    id: fields.nextId(),
    label: '',
    type_id: 1,
    predefined_values: null,
    multi: false,
    required: false,
  };
  return kept(portal, { ...blank, ...(body as Partial<Field>) }, 201);
}

function changed(portal: Portal, field: Field, patch: Partial<Field>): ControlReply {
  if (patch.type_id !== undefined && !sameFamily(field.type_id, patch.type_id)) {
    return refused('A type changes only within its family: texts, numbers, dates.');
  }
  return kept(portal, { ...field, ...patch, id: field.id });
}

function kept(portal: Portal, field: Field, status = 200): ControlReply {
  if (field.label === '') return refused('A field needs a label.');
  if (!(field.type_id >= 1 && field.type_id <= 7)) return refused('type_id is a number from 1 to 7.');
  if (isChoice(field) !== (field.predefined_values !== null))
    return refused('Choices, and only they, have predefined_values.');
  return ok(portal.put('fields', field), status);
}
