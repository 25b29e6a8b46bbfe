import type { ControlRoute } from './control-route.ts';

/** What each call of `/_sim` is for; README.md has the rest. */
const WORDS: Readonly<Record<string, string>> = {
  'GET /_sim': 'this list',
  'GET /_sim/health': 'alive?',
  'GET /_sim/counters': 'calls by endpoint and status, how many at once, what was written and mailed',
  'POST /_sim/counters/reset': 'counts from zero again',
  'GET /_sim/settings': 'the switches',
  'PUT /_sim/settings': 'changes the switches that are named, such as { "latencyMs": 50 }',
  'GET /_sim/faults': 'faults that are set',
  'POST /_sim/faults': 'sets a fault, such as { "endpoint": "*", "kind": "status", "status": 503, "times": 3 }',
  'DELETE /_sim/faults': 'takes all faults back',
  'DELETE /_sim/faults/{id}': 'takes one fault back',
  'GET /_sim/attributes': 'attributes of the account, readable or not',
  'POST /_sim/attributes':
    'sets one up, such as { "key": "dynamic_1", "label": "LMS", "type": "list", "options": ["yes"] }',
  'PATCH /_sim/attributes/{key}': 'changes one, such as { "label": "another name" }',
  'DELETE /_sim/attributes/{key}': 'takes one away',
  'GET /_sim/employees': 'everybody in the company',
  'GET /_sim/employees/{id}': 'one of them',
  'POST /_sim/employees': 'hires somebody',
  'PATCH /_sim/employees/{id}': 'changes somebody, such as { "status": "inactive" }',
  'DELETE /_sim/employees/{id}': 'deletes a record, as if it had never been',
  'GET /_sim/awkward': 'people with awkward data, and what is awkward about them',
  'GET /_sim/credential': 'what opens the API, and what it may read',
  'PUT /_sim/credential': 'changes that, such as { "disabled": true }',
  'POST /_sim/tokens/expire': 'makes every token worthless that was given out',
  'GET /_sim/documents': 'every document, with owner, category, size and hash',
  'GET /_sim/documents/counts': 'how many, and how many twice; ?marker= takes a pattern to tell them apart',
  'GET /_sim/documents/{id}': 'what is in one',
  'POST /_sim/documents': 'files one by hand, such as { "employee_id": "7", "title": "Scan" }',
  'PATCH /_sim/documents/{id}': 'changes one, such as { "scan": "infected" }',
  'DELETE /_sim/documents/{id}': 'deletes one by hand',
  'GET /_sim/document-categories': 'the categories of documents',
  'POST /_sim/document-categories': 'makes one, such as { "name": "Zertifikate" }',
  'PATCH /_sim/document-categories/{id}': 'renames one',
  'DELETE /_sim/document-categories/{id}': 'takes one away',
  'GET /_sim/webhooks': 'every subscription, with its secret',
  'PATCH /_sim/webhooks/{id}': 'changes one behind the API, such as { "status": "DISABLED" }',
  'DELETE /_sim/webhooks/{id}': 'takes one away behind the API',
  'POST /_sim/webhooks/fire':
    'sends an event of your own, such as { "event_name": "person.updated", "employee_id": "7" }',
  'POST /_sim/webhooks/burst': 'sends { "count": 1000 } events, or changes so many people with { "values": { ... } }',
  'GET /_sim/deliveries': 'every request to a receiver and what came of it',
  'GET /_sim/deliveries/counts': 'only the numbers, and how many are on the way',
  'DELETE /_sim/deliveries': 'forgets them, and those that are still to be sent',
  'GET /_sim/members': 'every account in the portal, with groups and mails',
  'GET /_sim/members/{id}': 'one of them',
  'POST /_sim/members': 'makes an account behind the API',
  'PATCH /_sim/members/{id}': 'changes an account behind the API',
  'DELETE /_sim/members/{id}': 'deletes an account',
  'GET /_sim/groups': 'every group',
  'POST /_sim/groups': 'makes a group',
  'PATCH /_sim/groups/{id}': 'changes a group',
  'DELETE /_sim/groups/{id}': 'deletes a group',
  'GET /_sim/certificates': 'every certificate, with its hash and how often it was fetched',
  'POST /_sim/certificates': 'makes { "count": 100 } old ones, or one now for { "member_id": 1001 }',
  'POST /_sim/certificates/{id}/replace': 'issues a new one for it; { "in_place": true } keeps id and time',
  'POST /_sim/certificates/{id}/expire': 'lets it end now, or at { "expires_at": ... }',
  'POST /_sim/certificates/{id}/withdraw': 'withdraws it',
  'DELETE /_sim/certificates/{id}': 'deletes it, as if it had never been',
  'GET /_sim/seeded': 'accounts that were there from the start, and why',
  'GET /_sim/refusals': 'why the last 200 refusals happened, which the vendor does not say',
};

/** `GET /_sim`: where somebody lands who only knows the port. */
export function controlIndex(vendor: string, routes: readonly ControlRoute[]): ControlRoute {
  const endpoint = 'GET /_sim';
  const calls = Object.fromEntries([
    [endpoint, WORDS[endpoint]],
    ...routes.map((route) => [route.endpoint, route.what ?? WORDS[route.endpoint] ?? '']),
  ]);
  return { endpoint, handle: () => ({ json: { simulates: vendor, calls }, indent: 2 }) };
}
