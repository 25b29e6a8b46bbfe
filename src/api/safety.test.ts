import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SAFETY } from '../domain/safety-settings.ts';
import { ACME } from './testing/bodies.ts';
import { type TestApi, testApi } from './testing/test-api.ts';

const ONE = '/api/v1/integrations/acme';
let api: TestApi;
beforeEach(async () => {
  api = await testApi();
});
afterEach(() => api.close());

describe('safety settings', () => {
  it('are the careful ones unless something else is said', async () => {
    const { body } = await api.ask('POST', '/api/v1/integrations', ACME);
    expect(body.safety).toEqual(DEFAULT_SAFETY);
  });

  it('are given in part, take effect at once, and make no new version of the settings', async () => {
    await api.ask('POST', '/api/v1/integrations', { ...ACME, safety: { guard: { mostPeople: 40 } } });
    const change = { approval: 'always', guard: { sharePercent: 2 }, retention: { mailsDays: 10 } };
    expect(await api.ask('PATCH', ONE, { safety: change })).toMatchObject({
      status: 200,
      body: {
        safety: {
          ...DEFAULT_SAFETY,
          approval: 'always',
          guard: { ...DEFAULT_SAFETY.guard, mostPeople: 40, sharePercent: 2 },
          retention: { ...DEFAULT_SAFETY.retention, mailsDays: 10 },
        },
        settingsVersion: 1,
        revision: 2,
      },
    });
  });

  it.each([
    ['a share of nobody', { guard: { sharePercent: 0 } }, 'safety.guard.sharePercent'],
    ['a share of more than all', { guard: { windowPercent: 101 } }, 'safety.guard.windowPercent'],
    ['half a person', { guard: { leastPeople: 1.5 } }, 'safety.guard.leastPeople'],
    ['no time to approve', { approvalHours: 0 }, 'safety.approvalHours'],
    ['another way to approve', { approval: 'never' }, 'safety.approval'],
    ['values that are kept for no day', { retention: { valuesDays: 0 } }, 'safety.retention.valuesDays'],
    ['a limit that there is not', { guard: { limit: 5 } }, 'safety.guard.limit'],
  ])('refuse %s', async (_what, safety, path) => {
    await api.ask('POST', '/api/v1/integrations', ACME);
    expect(await api.ask('PATCH', ONE, { safety })).toMatchObject({
      status: 400,
      body: { code: 'invalid-body', errors: [{ path }] },
    });
    expect((await api.ask('GET', ONE)).body.safety).toEqual(DEFAULT_SAFETY);
  });
});
