import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { elearnio } from './support/elearnio-client.ts';
import { personio } from './support/personio-client.ts';
import { personioV2 } from './support/personio-v2.ts';

let state = '';
beforeEach(() => {
  state = join(mkdtempSync(join(tmpdir(), 'simulator-')), 'state.jsonl');
});
afterEach(() => rmSync(join(state, '..'), { recursive: true }));

describe('a simulator that is started again', { timeout: 60_000 }, () => {
  it('remembers documents with their bytes, categories, webhooks and the token of v2', async () => {
    const before = await personio({ state });
    const call = await personioV2(before);
    const [someone] = (await before.control('GET', '/awkward')) as unknown as { id: string }[];
    const { v2Id } = await before.control('POST', '/documents', { employee_id: someone?.id, content: 'Ä' });
    await before.control('POST', '/document-categories', { name: 'Neu' });
    const hook = { url: 'https://x.example/', description: 'x', auth_type: 'NONE', enabled_events: ['ping'] };
    const { id } = (await call('POST', '/v2/webhooks', hook)).body;
    await before.sim.close();

    const after = await personio({ state });
    expect(await after.control('GET', '/document-categories')).toContainEqual({ id: 17, name: 'Neu' });
    expect(await after.control('GET', '/webhooks')).toMatchObject([{ id, status: 'DISABLED' }]);
    expect(await after.control('GET', '/documents/counts')).toMatchObject({ documents: 1, uploads: 1 });
    const path = `/v2/document-management/documents/${v2Id}/download`;
    expect(await (await after.get(path)).text()).toBe('Ä');
    expect(after.token).toBe(before.token);
    await after.sim.close();
  });

  it('remembers certificates and what became of them', async () => {
    const before = await elearnio({ state });
    const [first, second] = await before.control('POST', '/certificates', { count: 3 });
    await before.control('POST', `/certificates/${first.id}/withdraw`);
    await before.control('DELETE', `/certificates/${second.id}`);
    await before.close();

    const after = await elearnio({ state });
    const held = await after.control('GET', '/certificates');
    expect(held).toMatchObject([{ id: first.id, revokedAt: expect.any(String) }, { revokedAt: null }]);
    await after.close();
  });
});
