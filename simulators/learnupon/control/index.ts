import type { ControlRoute } from '../../shared/control-route.ts';
import { ok } from '../../shared/control-routes.ts';
import type { Portal } from '../portal.ts';
import type { Quota } from '../quota.ts';
import type { RuleDesk } from '../rules/rule-desk.ts';
import type { SeededIndex } from '../seed/seed-portal.ts';
import type { WebhookDesk } from '../webhooks/webhook-desk.ts';
import { accessControl } from './access.ts';
import { enrollmentControl } from './enrollments.ts';
import { fieldControl } from './fields.ts';
import { groupControl } from './groups.ts';
import { inviteControl } from './invites.ts';
import { ruleControl } from './rules.ts';
import { userControl } from './users.ts';
import { webhookControl } from './webhooks.ts';

export type Desks = { quota: Quota; rules: RuleDesk; webhooks: WebhookDesk };

export function learnUponControl(portal: Portal, desks: Desks, seeded: SeededIndex): ControlRoute[] {
  return [
    ...accessControl(portal, desks.quota),
    ...fieldControl(portal),
    ...userControl(portal),
    ...inviteControl(portal),
    ...groupControl(portal),
    ...ruleControl(portal, desks.rules),
    ...enrollmentControl(portal),
    ...webhookControl(portal, desks.webhooks),
    { endpoint: 'GET /_sim/seeded', handle: () => ok(seeded) },
  ];
}
