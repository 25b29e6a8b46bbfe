import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemDetails } from './http/problem-details.ts';
import { ACME } from './testing/bodies.ts';
import { type Answer, type TestApi, testApi } from './testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.close());

/** Every error has the same shape and says what to do. */
function expectProblem(answer: Answer, status: number, code: string): ProblemDetails {
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const problem = ProblemDetails.parse(answer.body);
  expect(problem).toMatchObject({ status, code, type: `urn:matrikel:problem:${code}` });
  expect(answer.status).toBe(status);
  expect(problem.remedy).not.toBe('');
  return problem;
}

describe('the API', () => {
  it('wants the token', async () => {
    for (const authorization of ['', 'Bearer wrong', 'Basic a-token-for-tests']) {
      const answer = await api.ask('GET', '/api/v1/runs', undefined, { authorization });
      expectProblem(answer, 401, 'unauthorized');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
    expectProblem(await api.ask('GET', '/api/v1/nothing', undefined, { authorization: '' }), 401, 'unauthorized');
  });

  it('knows only its own addresses and methods', async () => {
    for (const path of ['/runs', '/api/v2/runs', '/api/v1/nothing'])
      expectProblem(await api.ask('GET', path), 404, 'no-such-route');
    for (const method of ['PUT', 'DELETE', 'OPTIONS']) {
      const refused = await api.ask(method, '/api/v1/integrations');
      expectProblem(refused, 405, 'method-not-allowed');
      expect(refused.headers.get('allow')).toBe('GET, POST, HEAD');
    }
  });

  it('takes JSON only', async () => {
    const form = await api.ask('POST', '/api/v1/integrations', 'name=acme', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expectProblem(form, 415, 'json-only');
    expectProblem(await api.ask('POST', '/api/v1/integrations', '{"name":'), 400, 'malformed-json');
    expectProblem(
      await api.ask('POST', '/api/v1/integrations', '{}', { 'content-type': 'application/json; charset=latin1' }),
      415,
      'json-only',
    );
  });

  it('takes 256 KB and no more', async () => {
    const body = { ...ACME, name: 'x'.repeat(300_000) };
    expectProblem(await api.ask('POST', '/api/v1/integrations', body), 413, 'body-too-large');
  });

  it('names every unknown field', async () => {
    const answer = await api.ask('POST', '/api/v1/integrations', {
      ...ACME,
      colour: 'red',
      lms: { ...ACME.lms, secret: 'x' },
    });
    const { errors } = expectProblem(answer, 400, 'invalid-body');
    expect(errors).toEqual([
      { path: 'lms.secret', message: 'unknown field' },
      { path: 'colour', message: 'unknown field' },
    ]);
  });

  it('refuses unknown and impossible parts of a query', async () => {
    const { errors } = expectProblem(await api.ask('GET', '/api/v1/runs?limit=0&page=2'), 400, 'invalid-query');
    expect(errors?.map(({ path }) => path).sort()).toEqual(['limit', 'page']);
    expect(errors?.find(({ path }) => path === 'limit')?.message).toBe('must be at least 1');
    expectProblem(await api.ask('GET', '/api/v1/runs?before=%00'), 400, 'invalid-query');
  });

  it('says in plain words what is wrong with a body', async () => {
    const answer = await api.ask('POST', '/api/v1/integrations', { name: 'acme', kind: 'ilias' });
    expect(expectProblem(answer, 400, 'invalid-body').errors).toEqual([
      { path: 'kind', message: 'must be one of elearnio, learnupon, moodle' },
      { path: 'personio', message: 'is missing' },
      { path: 'lms', message: 'is missing' },
    ]);
  });

  it('does not stumble over ids that cannot be', async () => {
    for (const id of ['%00', '%ff', 'a%20b', 'x'.repeat(100), '..%2f']) {
      const { status, body } = await api.ask('GET', `/api/v1/runs/${id}`);
      expect([400, 404]).toContain(status);
      expect(ProblemDetails.safeParse(body).success).toBe(true);
    }
  });

  it('protects its answers', async () => {
    const { headers } = await api.ask('GET', '/api/v1/runs');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('logs route templates, never addresses, queries or bodies', async () => {
    await api.ask('GET', '/api/v1/runs/some-run/steps?after=77');
    const line = api.logged.at(-1) ?? '';
    expect(line).toContain('/api/v1/runs/:id/steps');
    expect(api.logged.join()).not.toMatch(/some-run|after=77|personio-secret/);
  });
});

describe('what fails behind the API', () => {
  it('is a fault of ours without a stack trace', async () => {
    const broken = await testApi({
      checkIntegration: async () => {
        throw new Error('Erika Mustermann could not be stored');
      },
    });
    await broken.ask('POST', '/api/v1/integrations', ACME);
    const answer = await broken.ask('POST', '/api/v1/integrations/acme/check');
    expectProblem(answer, 500, 'internal-error');
    expect(answer.text).not.toMatch(/Mustermann|\.ts|at /);
    expect(broken.logged.join()).not.toContain('Mustermann');
    await broken.close();
  });

  it('is 503 when the database is away', async () => {
    const away = Object.assign(new Error('Failed query'), {
      cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }),
    });
    const integrations = { ...api.integrations, list: () => Promise.reject(away) };
    const broken = await testApi({ integrations });
    const answer = await broken.ask('GET', '/api/v1/integrations');
    expectProblem(answer, 503, 'database-unavailable');
    expect(answer.headers.get('retry-after')).toBe('5');
    await broken.close();
  });
});
