import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { payloadKeysOf } from '../../src/payloads/keys.ts';
import type { ReplayResult } from '../../src/upgrade/replay-running.ts';
import { clearText, seenIn } from '../support/clear-texts.ts';
import { cliFor } from '../support/cli.ts';
import { openStage, type Processes, type Stage } from '../support/stage.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
const newKey = () => randomBytes(32).toString('base64');
const [A, B, C] = [newKey(), newKey(), newKey()];
/** Temporal's number for it. */
const RUNNING = 1;
const ENDED = ['completed', 'completed_with_problems', 'failed'];

let stage: Stage;
let matrikel: Processes;
let integrationId: string;
/** Seals at the moment. */
let key = A;
beforeAll(async () => {
  stage = await openStage({ latencyMs: 20, seals: true });
  matrikel = await stage.start({ MATRIKEL_PAYLOAD_KEY: A });
  integrationId = (await matrikel.ask('POST', '/integrations', stage.integration)).body.id;
});
afterAll(async () => {
  await matrikel?.stop();
  await stage?.stop();
});

/** A run that waits before its first write. */
async function pausedRun(): Promise<string> {
  const { runId } = (await matrikel.ask('POST', `/integrations/${integrationId}/runs`, { kind: 'full' })).body;
  await matrikel.ask('POST', `/runs/${runId}/pause`);
  await matrikel.untilRun(runId, 'paused');
  return runId;
}

/** A run closes its row a moment before its workflow ends. */
function workflowEnded(): Promise<unknown> {
  return matrikel.until('the workflow has ended', async () => {
    const { workflowExecutionInfo } = await asStored().description();
    return workflowExecutionInfo?.status !== RUNNING;
  });
}

function idOf(key: string): string {
  return [...payloadKeysOf(key).opening.keys()].join();
}

/** Asks until the workflow itself has heard it: a worker that has just been started needs a moment. */
function told(runId: string, command: 'pause' | 'resume'): Promise<unknown> {
  const ask = () => matrikel.ask('POST', `/runs/${runId}/${command}`);
  return matrikel.until(`${command} is done`, async () => (await ask()).status === 200);
}

async function startedAgain(keys: string | undefined): Promise<void> {
  await matrikel.stop();
  [key = A] = keys?.split(',') ?? [];
  matrikel = await stage.start({ MATRIKEL_PAYLOAD_KEY: keys });
}

/** What `upgrade --check` finds in the run under way with these keys. */
async function replayed(keys: string): Promise<ReplayResult> {
  const env = { ...stage.env, MATRIKEL_PAYLOAD_KEY: keys } as Record<string, string>;
  const { stdout } = await cliFor(env).run(['upgrade', '--check', '--json']);
  return JSON.parse(stdout).workflows.found;
}

/** As it is stored: nothing here knows a key. */
function asStored() {
  const { workflowService } = stage.temporal.connection;
  const about = { namespace: 'default', execution: { workflowId: `full-sync/${integrationId}` } };
  const query = (queryType: string) => workflowService.queryWorkflow({ ...about, query: { queryType } });
  return {
    history: () => workflowService.getWorkflowExecutionHistory(about),
    description: () => workflowService.describeWorkflowExecution(about),
    answers: () => Promise.all([query('progress'), query('__temporal_workflow_metadata')]),
    list: () => workflowService.listWorkflowExecutions({ namespace: 'default' }),
  };
}

/** Everything else must be sealed. Names and sentences of ours are not among it, nor what a run found or did. */
const MAY_BE_CLEAR = [
  /(^|\.)(workflowId|runId|originalExecutionRunId|firstExecutionRunId|firstRunId|activityId|timerId)$/,
  /\.(requestId|protocolInstanceId|acceptedRequestMessageId|updateId)$/, // made up for each call
  /^(workflowType|activityType|type|input)\.name$/, // fullSync, checkRun, pause
  /^taskQueue\.|\.taskQueue$|^priority\.fairnessKey$/,
  /\.(identity|lastWorkerIdentity)$/, // host and process
  /^indexedFields\./, // search attributes
  /\.buildId$|^sdkMetadata\./,
  /^(failure|cause)\.(source|message)$|^applicationFailureInfo\.type$/,
  /^patch-data\.payloads$|\.markerName$/, // names of changes in the code
];

describe('with a payload key', () => {
  it('Temporal holds ids, types and search attributes of a run in clear, and nothing else', async () => {
    const runId = await pausedRun();
    const stored = asStored();
    const waiting = [await stored.description(), await stored.answers(), await stored.list()];
    await stage.elearnio.fault({ endpoint: 'POST /members', kind: 'status', status: 403, skip: 5 });
    await matrikel.ask('POST', `/runs/${runId}/resume`);
    const { status, planHash } = await matrikel.untilRun(runId, ...ENDED);
    await workflowEnded();
    await stage.elearnio.clearFaults();
    expect(status).toBe('failed');
    await matrikel.ask('POST', `/integrations/${integrationId}/check`); // ends the quarantine

    const { clear, keyIds, sealed } = seenIn(...waiting, await stored.history(), await stored.description());
    const known = (name: string) => MAY_BE_CLEAR.some((pattern) => pattern.test(name));
    expect([...clear.keys()].filter((name) => !known(name))).toEqual([]);
    for (const place of ['failure.message', 'cause.message'])
      expect([...(clear.get(place) ?? [])]).toEqual(['Encoded failure']);
    expect([...(clear.get('applicationFailureInfo.type') ?? [])]).toEqual(['lms-key-refused']);
    for (const telling of [runId, planHash, 'created', 'Full sync of', 'Keep the matches'])
      expect(clearText({ clear })).not.toContain(telling);
    expect(sealed).toBeGreaterThan(40);
    expect(keyIds).toEqual(new Set([idOf(A)]));
  });

  it('a run under way goes on when the key is switched on, and when another takes its place', async () => {
    await startedAgain(undefined);
    const runId = await pausedRun();
    const { planHash } = await matrikel.untilRun(runId, 'paused');
    await startedAgain(A);
    await told(runId, 'pause');
    expect(await replayed(`${B},${A}`)).toEqual({ replayed: 1, breaking: [] });
    expect((await replayed(B)).breaking[0]?.reason).toContain(`sealed with the key ${idOf(A)}`);
    await startedAgain(`${B},${A}`);
    await told(runId, 'resume');
    const run = await matrikel.untilRun(runId, ...ENDED);
    expect(run.status).toBe('completed_with_problems');
    await workflowEnded();

    const seen = seenIn(await asStored().history());
    for (const telling of [runId, planHash, 'heartbeatTimeoutMs', 'Read employees'])
      expect(clearText(seen)).toContain(telling); // from before the key
    expect(clearText(seen)).not.toContain('"created"');
    expect(seen.keyIds).toEqual(new Set([idOf(A), idOf(B)]));
  });

  it('a lost key is named, and nothing is lost when it is found again', async () => {
    const runId = await pausedRun();
    const former = key;
    await startedAgain(C);
    const missing = `payload-key-missing, key ${idOf(former)}`;
    await matrikel.ask('POST', `/runs/${runId}/resume`);
    await matrikel.until('the worker says so', async () => (await matrikel.said()).includes(missing));
    const refused = await matrikel.ask('POST', `/integrations/${integrationId}/runs`, { kind: 'full' });
    expect(refused.body).toMatchObject({ status: 503, code: 'payload-key-missing' });
    expect(refused.body.detail).toContain(`sealed with the key ${idOf(former)}`);

    await startedAgain(`none,${former},${C}`);
    const run = await matrikel.untilRun(runId, ...ENDED);
    expect(run.status).toBe('completed_with_problems');
  });

  it('API and worker do not start with a key that is none, and say so in a sentence', async () => {
    const alone = ['src/api/main.ts', 'src/worker/main.ts'].map((file) =>
      stage.startAlone(file, { MATRIKEL_PAYLOAD_KEY: 'hunter2' }),
    );
    for (const { ended, said } of alone) {
      expect(await ended).toBe('ended with code 1');
      expect(await said()).toMatch(/must be keys of 32 bytes in base64.*\n.*MATRIKEL_PAYLOAD_KEY/);
      expect(await said()).not.toMatch(/hunter2| {4}at /);
    }
  });
});
