import type { Schemas } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { factsText } from '../output/facts.ts';
import { timeText } from '../output/times.ts';
import { commandLine } from '../own-name.ts';

type Webhook = Schemas['Webhook'];

const STATES: Readonly<Record<Webhook['state'], string>> = {
  off: 'off: Personio does not call',
  active: 'on: Personio calls when somebody changes',
  pending: 'under way: Personio is asked within a minute',
  blocked: 'does not work, see below; it is tried again every few minutes',
};

/** For people, with what stands in the way and what to do about it. */
export async function printWebhook({ out }: Pick<Session, 'out'>, id: string, webhook: Webhook): Promise<void> {
  if (out.json) return out.printJson(webhook);
  await out.print(factsText(webhookFacts(webhook)));
  for (const { message, remedy } of webhook.problems) out.say(`\n${message}\n  ${remedy}`);
  if (webhook.state !== 'off') return;
  out.say(
    webhook.url === null
      ? '\nPersonio needs an address on the internet to call: set MATRIKEL_PUBLIC_URL for the API first.'
      : `\nTo have Personio call: ${commandLine(`webhook on ${id}`)}`,
  );
}

export function webhookFacts({ state, url, subscriptionId, checkedAt, lastEventAt, wanted }: Webhook) {
  return [
    ['Webhook', STATES[state]],
    ['Address', wanted === 'on' ? (url ?? 'none: MATRIKEL_PUBLIC_URL is not set') : null],
    ['Subscription', subscriptionId],
    ['Checked', timeText(checkedAt) || null],
    ['Last event', timeText(lastEventAt) || (wanted === 'on' ? 'none yet' : null)],
  ] as const;
}
