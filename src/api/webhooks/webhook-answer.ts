import { z } from 'zod';
import type { Language } from '../../domain/problem-texts/index.ts';
import { webhookPath } from '../../domain/webhooks/webhook-path.ts';
import { WEBHOOK_STATES, webhookState } from '../../domain/webhooks/webhook-state.ts';
import type { Integration } from '../../ports/integration-store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ProblemAnswer, problemAnswer } from '../runs/problem-answer.ts';

export const WebhookAnswer = z
  .strictObject({
    wanted: z.enum(['on', 'off']).meta({ description: 'Whether Personio is to call when somebody changes.' }),
    state: z.enum(WEBHOOK_STATES).meta({
      description:
        '`active`: Personio calls. `pending`: Personio is yet to be asked, which follows within a minute. `blocked`: `problems` says what stands in the way; it is tried again every few minutes. `off`: Personio does not call.',
    }),
    url: z.string().nullable().meta({
      description: 'Where Personio calls; null without `MATRIKEL_PUBLIC_URL`, with which changes are only looked for.',
    }),
    subscriptionId: z.string().nullable().meta({ description: "The subscription's id in Personio." }),
    checkedAt: z.iso.datetime().nullable().meta({ description: 'When Personio was last asked about it.' }),
    lastEventAt: z.iso.datetime().nullable().meta({ description: 'When Personio last called.' }),
    problems: z.array(ProblemAnswer),
  })
  .meta({ id: 'Webhook' });

export async function webhookAnswer(
  { webhooks, publicUrl }: Pick<ApiDependencies, 'webhooks' | 'publicUrl'>,
  { id }: Pick<Integration, 'id'>,
  language: Language,
): Promise<z.input<typeof WebhookAnswer>> {
  const webhook = await webhooks.read(id);
  const { wanted = false, enabled = false, problem = null, checkedAt = null } = webhook ?? {};
  const settled = webhook === null || checkedAt !== null;
  return {
    wanted: wanted ? 'on' : 'off',
    state: webhookState({ wanted, enabled, settled, hasProblem: problem !== null }),
    url: publicUrl === null ? null : `${publicUrl}${webhookPath(id)}`,
    subscriptionId: webhook?.subscriptionId ?? null,
    checkedAt: checkedAt?.toISOString() ?? null,
    lastEventAt: webhook?.lastEventAt?.toISOString() ?? null,
    problems: problem === null ? [] : [problemAnswer(problem, language)],
  };
}
