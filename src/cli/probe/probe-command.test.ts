import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cliFor } from '../../../test/support/cli.ts';
import type { ProbeOutcome, Probes } from '../../api/probe/probes.ts';
import { ACME } from '../../api/testing/bodies.ts';
import { type TestApi, testApi } from '../../api/testing/test-api.ts';
import type { LearnerId } from '../../domain/ids.ts';
import { aLearner } from '../../domain/testing/builders.ts';
import type { ProbeReport } from '../../ports/lms-probe.ts';

const LEARNER = { ...aLearner('1'), id: '77' as LearnerId };
const PREPARED = { learner: null, intentions: ['It makes a learner.', 'It writes into one text field.'] };
const REPORT: ProbeReport = {
  learner: LEARNER,
  findings: [
    {
      question: 'clearing-texts',
      asked: 'What empties a text field?',
      found: 'A null empties team.',
      certainty: 'certain',
      changes: 'A null is sent.',
    },
  ],
  probed: { clearsTexts: 'null' },
  leftBehind: [],
  ended: null,
};
const PROBED = { probedAt: '2026-11-02T08:00:00.000Z', ...REPORT.probed };
const ARGS = ['probe', 'acme', '--email', 'probe@firma.example'];

let api: TestApi;
let matrikel: ReturnType<typeof cliFor>;
let report: ProbeReport;
let probed: number;
let hangs: boolean;
let stopped: boolean;

beforeAll(async () => {
  const probes: Probes = {
    prepare: async (): Promise<ProbeOutcome> => ({ prepared: PREPARED, report: null, probed: null }),
    async probe(_integration, _email, signal) {
      probed += 1;
      if (hangs) await new Promise((resolve) => signal.addEventListener('abort', resolve));
      stopped = signal.aborted;
      return { prepared: PREPARED, report, probed: PROBED };
    },
    settled: async () => {},
  };
  api = await testApi({ probes });
  await api.ask('POST', '/api/v1/integrations', ACME);
  matrikel = cliFor({ MATRIKEL_API_URL: api.url, MATRIKEL_TOKEN: api.token });
});
beforeEach(() => {
  [report, probed, hangs, stopped] = [REPORT, 0, false, false];
});
afterAll(() => api.close());

// Each starts the program anew, which takes its time on a busy machine.
describe('the command probe', { timeout: 60_000 }, () => {
  it('says what it would do before it does anything, and wants a yes', async () => {
    const nobody = await matrikel.run(ARGS);
    expect(nobody).toMatchObject({ code: 2, stdout: '' });
    expect(nobody.stderr).toMatch(/It makes a learner\.[\s\S]*say yes with --yes/);
    const dry = await matrikel.run([...ARGS, '--dry-run']);
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('- It writes into one text field.') });
    expect(await matrikel.run(['probe', 'acme'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--email'),
    });
    expect(probed).toBe(0);
  });

  it('tells each answer, how sure it is and what it changes, or gives all of it as JSON', async () => {
    const { code, stdout } = await matrikel.run([...ARGS, '--yes']);
    expect(code).toBe(0);
    for (const line of [
      /clearing-texts\s+certain/,
      /What empties a text field\?/,
      /A null empties team\./,
      /A null is sent\./,
    ])
      expect(stdout).toMatch(line);
    expect(stdout).toContain('Learner 77 was made for it and is switched off now.');

    const json = await matrikel.run([...ARGS, '--yes', '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ dryRun: false, probed: PROBED, account: { learnerId: '77' } });
    expect(probed).toBe(2);
  });

  it('tells a script by its exit code that something was left behind, or that it ended early', async () => {
    report = { ...REPORT, leftBehind: ['The field team keeps a value of the probe: empty it by hand.'] };
    const left = await matrikel.run([...ARGS, '--yes']);
    expect(left).toMatchObject({ code: 6, stdout: expect.stringMatching(/Left behind:\n {2}- The field team/) });
    report = { ...REPORT, ended: { code: 'vendor-unavailable', severity: 'error', params: { vendor: 'elearnio' } } };
    const ended = await matrikel.run([...ARGS, '--yes']);
    expect(ended).toMatchObject({ code: 7, stdout: expect.stringMatching(/ended before its end\. .* at elearnio/) });
  });

  it('hangs up at Ctrl-C, so that the API puts back what was written', async () => {
    hangs = true;
    const { child, ended } = matrikel.start([...ARGS, '--yes']);
    await vi.waitFor(() => expect(probed).toBe(1), 20_000);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 130, stderr: expect.stringContaining('is being put back') });
    await vi.waitFor(() => expect(stopped).toBe(true));
  });

  it('forgets', async () => {
    expect(await matrikel.run(['probe', 'acme', '--forget'])).toMatchObject({ code: 0, stdout: '' });
    const { stdout } = await matrikel.run(['probe', 'acme', '--forget', '--json']);
    expect(JSON.parse(stdout)).toEqual({ integration: 'acme', forgotten: true });
    expect(await matrikel.run(['probe', 'nobody', '--forget'])).toMatchObject({ code: 2 });
  });
});
