import { setTimeout as sleep } from 'node:timers/promises';
import { Explained } from '../lib/say.mjs';

const OVER_MS = 120_000;
const SPARES = 30;

/** What there is to be found: `up` made an integration, its first sync made a run and a mail. A token comes on top. */
export async function seeded({ url, token }) {
  const ask = asking(`${url}/api/v1`, token);
  const [integration, run, mail] = await Promise.all([
    first(() => ask('GET', '/integrations')),
    first(
      () => ask('GET', '/runs'),
      ({ finishedAt }) => finishedAt !== null,
    ),
    first(() => ask('GET', '/mails')),
  ]);
  const { id } = await ask('POST', '/tokens', { name: 'known', role: 'viewer' });
  await ask('POST', '/tokens', { name: 'another', role: 'viewer' }); // so that one page of one has another after it
  const ids = { integrations: integration.id, runs: run.id, mails: mail.id, tokens: id };
  const hosts = { personio: integration.personio.baseUrl, lms: integration.lms.baseUrl };
  return { ids, hosts, cursors: await cursorsOf(ask, ids), spares: { integrations: await spares(ask, hosts) } };
}

/** Integrations to be removed. */
async function spares(ask, hosts) {
  const ids = [];
  for (let made = 1; made <= SPARES; made++) {
    const body = { name: `spare-${made}`, kind: 'elearnio' };
    const personio = { baseUrl: hosts.personio, clientId: 'papi', clientSecret: 'x' };
    const lms = { baseUrl: hosts.lms, apiKey: 'x' };
    ids.push((await ask('POST', '/integrations', { ...body, personio, lms })).id);
  }
  return ids;
}

/** A `next` of every list that has more than one entry. */
async function cursorsOf(ask, ids) {
  const { paths } = await ask('GET', '/openapi.json');
  const cursors = {};
  for (const [template, { get }] of Object.entries(paths)) {
    const cursor = get?.parameters?.find(({ name }) => name === 'before' || name === 'after');
    if (!cursor) continue;
    const path = template.replace('/api/v1', '').replace('{id}', ids[template.split('/')[3]]);
    const { next } = await ask('GET', `${path}?limit=1`);
    if (next !== null) cursors[template] = { next, pattern: cursor.schema.pattern };
  }
  return cursors;
}

function asking(root, token) {
  return async (method, path, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${root}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    if (!answer.ok) throw new Explained(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
}

async function first(list, isIt = () => true) {
  for (const deadline = Date.now() + OVER_MS; Date.now() < deadline; await sleep(500)) {
    const found = (await list()).items.find(isIt);
    if (found) return found;
  }
  throw new Explained('The first sync did not come to an end.');
}
