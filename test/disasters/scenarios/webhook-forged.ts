import { aboutChanges } from '../about-changes.ts';
import { rename, untilQuiet } from '../stage/changes.ts';
import { subscribe } from '../stage/webhooks.ts';

/** Nobody may come in: what is forged names people who were changed, and whom Personio's own webhooks, switched off, would name. */
export const webhookForged = aboutChanges({
  name: 'Somebody forges webhooks, also with the token of another integration',
  invariant:
    '10: Only who has the token of this very integration is let in, and nothing is read or written because of anybody else',
  group: 'quick',
  stages: 2,
  async befall({ stage, others, people }) {
    const [other] = others;
    if (!other) throw new Error('there is no other integration');
    const own = await subscribe(stage);
    const foreign = await subscribe(other);
    await stage.company.settings({ webhookDropEvery: 1 });
    await rename(stage, people.slice(0, 5), new Map());
    await stage.company.resetCounters();
    const tokens = ['', 'Bearer forged', foreign.token, own.token.slice(0, -1), own.token.replace('Bearer', 'Basic')];
    const answers: number[] = [];
    for (const token of tokens)
      for (const { employeeId } of people.slice(0, 5)) answers.push(await send(own.url, token, employeeId));
    answers.push(await send(`${own.url}x`, own.token, people[0]?.employeeId ?? ''));
    const taken = answers.filter((status) => status < 400).length;
    if (taken > 0) throw new Error(`${taken} of ${answers.length} forged webhooks were taken`);
    await untilQuiet(stage);
    const { calls } = await stage.company.counters();
    if (Object.keys(calls).length > 0) throw new Error('Personio was asked because of a forged webhook');
    return `${answers.length} forged webhooks were turned away, and nobody was looked at`;
  },
});

async function send(url: string, authorization: string, employeeId: string): Promise<number> {
  const body = {
    event_name: 'person.updated',
    occurred_at: new Date().toISOString(),
    payload: { person_id: employeeId },
  };
  const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  await answer.arrayBuffer();
  return answer.status;
}
