import type { ControlReply, ControlRoute } from '../../shared/control-route.ts';
import { ok, refused } from '../../shared/control-routes.ts';
import { blankField, type Field } from '../fields/field.ts';
import type { Site } from '../site.ts';
import { edited, onFound } from './rows.ts';

/** Custom profile fields, which no function of the web services tells of. */
export function fieldControl(site: Site): ControlRoute[] {
  const { fields } = site.tables;
  const found = (id = '') => fields.get(Number(id)) ?? fields.by('shortname', id)[0];
  return [
    { endpoint: 'GET /_sim/fields', what: 'the custom profile fields', handle: () => ok(fields.all()) },
    {
      endpoint: 'POST /_sim/fields',
      what: 'makes one, such as { "shortname": "team", "datatype": "menu", "options": ["A", "B"] }',
      handle: ({ body }) => edit(site, blankField(fields.nextId(), `field${fields.nextId()}`), body, 201),
    },
    {
      endpoint: 'PATCH /_sim/fields/{id}',
      what: 'changes one, by id or short name; values that are there stay',
      handle: ({ params, body }) => onFound(found(params.id), (field) => edit(site, field, body)),
    },
    {
      endpoint: 'DELETE /_sim/fields/{id}',
      what: 'takes one away',
      handle: ({ params }) => onFound(found(params.id), ({ id }) => ok({ removed: site.remove('fields', id) })),
    },
  ];
}

function edit(site: Site, before: Field, body: unknown, status = 200): ControlReply {
  const after = edited(before, body);
  return typeof after === 'string' ? refused(after) : ok(site.put('fields', after), status);
}
