import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './ports.ts';
import { SEARCH_ATTRIBUTE_TYPES, SEARCH_ATTRIBUTES } from './search-attributes.ts';
import { prepareNamespace, type RunningTemporal, startTemporal } from './temporal.ts';
import { connectTemporal } from './temporal-connection.ts';
import { ownServerEnv } from './temporal-env.ts';

const cliPath = process.env.TEMPORAL_CLI_PATH;

// scripts/test.mjs always names the CLI; only a bare run of Vitest may lack it.
describe.skipIf(!cliPath)('the Temporal server', () => {
  let stateDir: string;
  let options: Parameters<typeof startTemporal>[0];
  let first: RunningTemporal;

  beforeAll(async () => {
    stateDir = mkdtempSync(join(tmpdir(), 'matrikel-temporal-test-'));
    const [port, uiPort] = [await freePort(), await freePort()];
    options = { stateDir, cliPath: cliPath ?? '', port, uiPort, namespace: 'default' };
    first = await startTemporal(options);
  }, 60_000);

  afterAll(async () => {
    await first.stop(5_000);
    rmSync(stateDir, { recursive: true, force: true });
  });

  it('knows our search attributes and keeps runs for 90 days, however often it is prepared', async () => {
    const env = ownServerEnv({}, first.address, 'default');
    expect(await prepareNamespace(first.address, 'default', env)).toEqual([]);
    expect(await prepareNamespace(first.address, 'default', env)).toEqual([]);

    const connection = await connectTemporal(first.address, env, 5_000);
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
    for (const { name, type } of SEARCH_ATTRIBUTES) expect(customAttributes?.[name]).toBe(SEARCH_ATTRIBUTE_TYPES[type]);
    const { config } = await connection.workflowService.describeNamespace({ namespace: 'default' });
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(90 * 24 * 60 * 60);
    await connection.close();
  });

  it('refuses a search attribute that is there with another type', async () => {
    const env = ownServerEnv({}, first.address, 'default');
    const connection = await connectTemporal(first.address, env, 5_000);
    await connection.workflowService.registerNamespace({
      namespace: 'elsewhere',
      workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
    });
    const searchAttributes = { MatrikelPhase: SEARCH_ATTRIBUTE_TYPES.Int };
    await expect
      .poll(() => connection.operatorService.addSearchAttributes({ namespace: 'elsewhere', searchAttributes }), {
        timeout: 15_000,
      })
      .toBeDefined();
    await connection.close();
    await expect(prepareNamespace(first.address, 'elsewhere', env)).rejects.toThrow('MatrikelPhase');
  }, 30_000);

  it('is found and used again while it runs, and started again on the same file after a kill', async () => {
    const again = await startTemporal({ ...options, port: await freePort() });
    expect(again).toMatchObject({ adopted: true, port: first.port, identity: { pid: first.identity.pid } });

    process.kill(first.identity.pid, 'SIGKILL');
    await first.ended;
    first = await startTemporal(options);
    expect(first.adopted).toBe(false);
  }, 30_000);
});
