import type { ControlReply, ControlRoute } from '../../shared/control-route.ts';
import { ok, refused } from '../../shared/control-routes.ts';
import type { Portal } from '../portal.ts';
import { matches } from '../rules/match-rule.ts';
import type { Rule } from '../rules/rule.ts';
import type { RuleDesk } from '../rules/rule-desk.ts';
import { onFound } from './users.ts';

const EXAMPLE =
  '{ "group_id": 51201, "blocks": [[{ "field": "custom:231", "operator": "is", "value": "IT" }]], "status": "active" }';

/** Rules have no API; an administrator makes them in the portal. */
export function ruleControl(portal: Portal, desk: RuleDesk): ControlRoute[] {
  const { rules, users } = portal.tables;
  const found = (id = '') => rules.get(Number(id));
  return [
    { endpoint: 'GET /_sim/rules', what: 'dynamic group rules', handle: () => ok(rules.all()) },
    {
      endpoint: 'POST /_sim/rules',
      what: `makes a rule, such as ${EXAMPLE}`,
      handle: ({ body }) => {
        const blank = { group_id: 0, status: 'draft', base_group_id: null, blocks: [], unenroll: true } as const;
        return kept({ ...blank, blocks: [], id: rules.nextId() }, body, 201);
      },
    },
    {
      endpoint: 'PATCH /_sim/rules/{id}',
      what: 'changes a rule, such as { "status": "inactive" }',
      handle: ({ params, body }) => onFound(found(params.id), (rule) => kept(rule, body)),
    },
    {
      endpoint: 'DELETE /_sim/rules/{id}',
      what: 'takes a rule away',
      handle: ({ params }) => onFound(found(params.id), ({ id }) => ok({ removed: portal.remove('rules', id) })),
    },
    {
      endpoint: 'GET /_sim/rules/{id}/preview',
      what: 'whom the rule would take',
      handle: ({ params }) =>
        onFound(found(params.id), (rule) =>
          ok(
            users
              .all()
              .filter((user) => matches(rule, user))
              .map(({ id }) => id),
          ),
        ),
    },
    {
      endpoint: 'POST /_sim/rules/run',
      what: 'no more waiting: every rule is done with everybody',
      handle: () => ok({ changes: desk.runNow() }),
    },
  ];

  function kept(before: Rule, body: unknown, status = 200): ControlReply {
    const rule = { ...before, ...(body as Partial<Rule>), id: before.id };
    if (!portal.tables.groups.get(rule.group_id)) return refused('group_id is no group.');
    if (!['draft', 'active', 'inactive'].includes(rule.status)) return refused('status is draft, active or inactive.');
    portal.put('rules', rule);
    if (rule.status === 'active') desk.lookAtAll();
    return ok(rule, status);
  }
}
