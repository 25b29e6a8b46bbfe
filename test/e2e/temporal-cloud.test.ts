import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { apiErrorOf } from '../../src/api/http/known-errors.ts';
import { openTemporal } from '../../src/api/temporal-client.ts';
import type { IntegrationId } from '../../src/domain/ids.ts';
import { dataConverterFor } from '../../src/payloads/data-converter.ts';
import { NO_PAYLOAD_KEYS } from '../../src/payloads/keys.ts';
import { silent } from '../../src/ports/logger.ts';
import { createFullSyncWorkflows } from '../../src/runs/full-sync-workflows.ts';
import { prepareNamespace } from '../../src/servers/temporal.ts';
import { connectToTemporal } from '../../src/worker/connect-to-temporal.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { startTemporalCloud } from '../support/temporal-cloud.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
const API_KEY = 'the-key-of-this-account';

let stage: Stage;
let cloud: Awaited<ReturnType<typeof startTemporalCloud>>;
beforeAll(async () => {
  stage = await openStage();
  cloud = await startTemporalCloud(stage.temporal.address, API_KEY);
});
afterAll(async () => {
  await cloud?.stop();
  await stage?.stop();
});

/** Nothing but Temporal's own variables. */
function variables(changes: Record<string, string> = {}) {
  return {
    TEMPORAL_ADDRESS: cloud.address,
    TEMPORAL_NAMESPACE: 'default',
    TEMPORAL_API_KEY: API_KEY,
    TEMPORAL_TLS_SERVER_CA_CERT_PATH: cloud.caPath,
    ...changes,
  };
}

describe('a Temporal that is reached by TLS and an API key', () => {
  it('serves a sync of API and worker, and a namespace that is prepared already', async () => {
    const env = { ...stage.env, ...variables() };
    const asked = cloud.refused.length;
    const warnings = await prepareNamespace(cloud.address, 'default', env);
    expect(cloud.refused.length).toBeGreaterThan(asked); // the search attributes could not be listed, and are there
    expect(warnings).toEqual([]);

    const matrikel = await stage.start(variables());
    try {
      const { body } = await matrikel.ask('POST', '/integrations', stage.integration);
      const { runId } = (await matrikel.ask('POST', `/integrations/${body.id}/runs`, { kind: 'full' })).body;
      const run = await matrikel.untilRun(runId, 'completed', 'completed_with_problems', 'failed');
      expect(run).toMatchObject({ status: 'completed_with_problems', counts: { failed: 0 } });
      expect(await matrikel.said()).not.toContain(API_KEY);
    } finally {
      await matrikel.stop();
    }
  });

  it('tells the administrator what to do where the namespace lacks something', async () => {
    const { workflowService } = stage.temporal.connection;
    await workflowService.registerNamespace({
      namespace: 'bare',
      workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
    });
    const [attributes] = await prepareNamespace(cloud.address, 'bare', { ...stage.env, ...variables() });
    expect(attributes).toContain('search-attribute create --name MatrikelPhase --type Keyword --namespace bare');
  });

  it('is found by a profile file, too', async () => {
    const file = join(stage.folder, 'temporal.toml');
    const profile = [`address = "${cloud.address}"`, 'namespace = "default"', `api_key = "${API_KEY}"`];
    const tls = ['[profile.cloud.tls]', `server_ca_cert_path = "${cloud.caPath}"`];
    await writeFile(file, ['[profile.cloud]', ...profile, ...tls].join('\n'));
    const env = { TEMPORAL_CONFIG_FILE: file, TEMPORAL_PROFILE: 'cloud' };
    const { connection, namespace } = await connectToTemporal(env, silent);
    expect(namespace).toBe('default');
    await connection.close();
    expect(await prepareNamespace(cloud.address, 'default', env)).toEqual([]);
    const typo = { ...env, TEMPORAL_PROFILE: 'nobody-wrote-this' };
    await expect(connectToTemporal(typo, silent)).rejects.toThrow(/settings for Temporal.*nobody-wrote-this/);
  });

  it('ends a worker with another key, by a sentence', async () => {
    const wrong = variables({ TEMPORAL_API_KEY: 'a-key-of-somebody-else' });
    const { ended, said } = stage.startAlone('src/worker/main.ts', wrong);
    expect(await ended).toBe('ended with code 1');
    expect(await said()).toContain('refuses our credential. Check TEMPORAL_API_KEY');
    expect(await said()).not.toMatch(/ {4}at |somebody-else/);
  });

  it.each([
    ['the authority is not named', '', 'certificate that cannot be verified'],
    ['the file of the authority is not there', '/not/there.pem', '/not/there.pem'],
  ])('is not entered when %s', async (_what, path, sentence) => {
    const env = variables({ TEMPORAL_TLS_SERVER_CA_CERT_PATH: path });
    await expect(connectToTemporal(env, silent)).rejects.toThrow(sentence);
  });

  it('refuses another key when the namespace is prepared and when the API asks, with a sentence', async () => {
    const wrong = variables({ TEMPORAL_API_KEY: 'a-key-of-somebody-else' });
    await expect(prepareNamespace(cloud.address, 'default', wrong)).rejects.toThrow('refuses our credential');
    const { client, close } = openTemporal(wrong, dataConverterFor(NO_PAYLOAD_KEYS));
    const refusal = await createFullSyncWorkflows(client, 'any')
      .latest('any' as IntegrationId)
      .catch((error) => apiErrorOf(error));
    await close();
    expect(refusal).toMatchObject({ status: 503, words: { code: 'temporal-refused' } });
  });
});
