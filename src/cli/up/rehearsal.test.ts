import { expect, it } from 'vitest';
import { createClient } from '../../client/index.ts';
import { ensureRehearsal } from './rehearsal.ts';

const COMPANY = {
  employees: 60,
  personioPort: 1,
  clientId: 'papi-id',
  clientSecret: 'papi-secret',
  elearnioPort: 2,
  apiKey: 'elearnio-key',
  learnuponPort: 3,
  learnuponUser: 'user',
  learnuponKey: 'learnupon-key',
  moodlePort: 4,
  moodleToken: 'moodle-token',
  lastRuns: {},
};

/** The names that were asked for, and what was said, where these integrations are there; `taken` ones were made by an earlier attempt. */
async function ensured(present: readonly string[], taken: readonly string[] = []) {
  const made: string[] = [];
  const said: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    if (request.method === 'GET') return Response.json({ items: present.map((name) => ({ name })) });
    const { name } = (await request.json()) as { name: string };
    made.push(name);
    return taken.includes(name)
      ? Response.json({ status: 409, code: 'name-taken', title: 'taken', detail: 'taken' }, { status: 409 })
      : Response.json({ name }, { status: 201 });
  };
  const api = createClient({ baseUrl: 'http://127.0.0.1:9', token: 't', fetch });
  const screen = { stream: process.stdout, say: (text: string) => void said.push(text), result: () => {} };
  await ensureRehearsal(api, COMPANY, screen);
  return { made, said };
}

it('makes one integration for each LMS', async () => {
  expect(await ensured([])).toEqual({ made: ['rehearsal', 'rehearsal-learnupon', 'rehearsal-moodle'], said: [] });
});

it('adds those that a company of earlier lacks, says so, and leaves the others alone', async () => {
  expect(await ensured(['acme', 'rehearsal'])).toEqual({
    made: ['rehearsal-learnupon', 'rehearsal-moodle'],
    said: [expect.stringContaining('rehearsal-learnupon'), expect.stringContaining('rehearsal-moodle')],
  });
});

it('makes none twice, and minds none that an earlier attempt made whose answer got lost', async () => {
  expect((await ensured(['rehearsal', 'rehearsal-learnupon', 'rehearsal-moodle'])).made).toEqual([]);
  await expect(ensured([], ['rehearsal'])).resolves.toMatchObject({
    made: ['rehearsal', 'rehearsal-learnupon', 'rehearsal-moodle'],
  });
});
