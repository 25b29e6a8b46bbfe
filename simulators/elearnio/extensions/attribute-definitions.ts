import type { Route } from '../../shared/calls.ts';
import { FIELD_TWO_OPTIONS } from '../members/member-input.ts';
import type { Portal } from '../portal.ts';
import { document, failure } from '../replies.ts';
import { guarded } from '../request.ts';

const DEFINITIONS = [
  { key: 'custom_field_one', label: 'Personalnummer', data_type: 'string', options: [] },
  { key: 'custom_field_two', label: 'Führerscheinklasse', data_type: 'list', options: FIELD_TWO_OPTIONS },
];

/** Not part of elearnio's published API: our own proposal, off unless switched on. */
export function attributeDefinitionsRoute(portal: Portal): Route {
  const data = DEFINITIONS.map((attributes) => ({ id: attributes.key, type: 'attribute_definitions', attributes }));
  return guarded(portal, 'GET /attribute_definitions', (call) =>
    portal.settings.extensions ? document(200, { data }) : failure(404, call),
  );
}
