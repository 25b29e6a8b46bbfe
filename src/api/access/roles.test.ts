import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../domain/role.ts';
import { ENDPOINTS } from '../endpoints.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

let api: TestApi;
const tokens = new Map<Role, string>();
beforeAll(async () => {
  api = await testApi();
  for (const role of ROLES) tokens.set(role, await api.tokenFor(role, { name: role }));
});
afterAll(() => api.close());

/** What each role is for (docs/api.md), not what the definitions say. */
function leastRole(method: string, path: string): Role {
  if (/^\/api\/v1\/(tokens|audit|users)/.test(path)) return 'admin';
  if (path.startsWith('/api/v1/session')) return 'viewer'; // one's own password; the rest is for anyone
  if (method === 'get' || path.endsWith('/people/search')) return 'viewer';
  if (/\/(approve|reject|undo|release|erase|readmit)$|^\/api\/v1\/people/.test(path)) return 'admin';
  if (/\/certificate-transfer\/cancel$/.test(path)) return 'admin';
  if (method === 'delete' && path.endsWith('/hold')) return 'admin';
  const setsUp = /^\/api\/v1\/integrations(\/\{id\}(\/probe|\/draft.*|\/webhook(\/rotate)?)?)?$/.test(path);
  return setsUp ? 'admin' : 'operator';
}

describe.each(ENDPOINTS.filter(({ tag }) => tag !== 'Payloads').map((each) => [each.operationId, each] as const))(
  '%s',
  (_operation, { method, path }) => {
    it('lets in who may and nobody else', async () => {
      const least = leastRole(method, path);
      for (const role of ROLES) {
        const authorization = `Bearer ${tokens.get(role)}`;
        const address = path.replaceAll(/\{\w+\}/g, 'nobody');
        const { status, body } = await api.ask(method.toUpperCase(), address, undefined, { authorization });
        const refused = ROLES.indexOf(role) < ROLES.indexOf(least);
        if (refused) {
          expect(body).toMatchObject({ status: 403, code: 'role-too-low' });
          expect(body.detail).toBe(`This call needs the role ${least}; your token has the role ${role}.`);
        } else expect(status, `${role} at ${method} ${path}`).not.toBe(403);
      }
    });
  },
);
