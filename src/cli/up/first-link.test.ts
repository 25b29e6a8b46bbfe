import { expect, it } from 'vitest';
import { createClient } from '../../client/index.ts';
import { firstLinkWords } from './first-link.ts';

const LINK = 'http://127.0.0.1:7080/welcome#mtl_secret';

/** An API that answers `first` to whoever wants the first admin's link. */
function apiWith(first: { status: number; body: object }, needsFirstAdmin: boolean) {
  const calls: string[] = [];
  const fetch = async (request: Request) => {
    calls.push(`${request.method} ${new URL(request.url).pathname}`);
    const isPost = request.method === 'POST';
    const body = isPost ? first.body : { needsFirstAdmin };
    return Response.json(body, { status: isPost ? first.status : 200 });
  };
  return { api: createClient({ baseUrl: 'http://127.0.0.1:7080', token: 'a-token-for-tests', fetch }), calls };
}
const made = { status: 201, body: { link: LINK, expiresAt: '2026-11-23T02:00:00Z' } };
const refused = (code: string) => ({
  status: 409,
  body: { type: 'about:blank', title: '', status: 409, code, detail: 'Nobody becomes the first.', remedy: '' },
});

it('shows the link at a terminal', async () => {
  expect(await firstLinkWords(apiWith(made, true).api, true)).toContain(LINK);
});

it('never asks for the link where its words go into a log, and says how to get it', async () => {
  const { api, calls } = apiWith(made, true);
  const words = await firstLinkWords(api, false);
  expect(words).toContain('users first-link');
  expect(words).not.toContain('mtl_');
  expect(calls).toEqual(['GET /api/v1/session']);
});

it.each(['admin-exists', 'password-sign-in-off'])('says nothing where a link would open nothing: %s', async (code) => {
  expect(await firstLinkWords(apiWith(refused(code), false).api, true)).toBeNull();
  expect(await firstLinkWords(apiWith(refused(code), false).api, false)).toBeNull();
});
