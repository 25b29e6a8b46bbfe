import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../simulators/moodle/functions.ts';
import { type RunningMoodle, startMoodle } from '../../simulators/moodle/index.ts';
import { DEFAULT_HTTP } from '../../src/connectors/http/http-settings.ts';
import { createPools, type Pools } from '../../src/connectors/http/pools.ts';
import { createMoodleCertificates } from '../../src/connectors/moodle/certificates/index.ts';
import { createMoodle } from '../../src/connectors/moodle/index.ts';
import type { CertificateSource } from '../../src/ports/certificate-source.ts';
import { unlimited } from '../../src/ports/limiter.ts';
import type { LmsPort } from '../../src/ports/lms-port.ts';
import { FROM_THE_START } from '../../src/ports/paging.ts';
import { appliedOne, collect, deactivation, joins, leaves, made, person } from '../contract/people.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, ROOT), 'utf8');
const signal = new AbortController().signal;
/** What the simulator knows of, and nothing that Matrikel does asks for. */
const TOO_MUCH = ['moodle/user:delete', 'moodle/cohort:manage'];

let functions: readonly string[];
let capabilities: readonly string[];
beforeAll(async () => {
  const script = await read('deploy/compose/moodle-web-services.php');
  [functions, capabilities] = [listIn(script, 'FUNCTIONS'), listIn(script, 'CAPABILITIES')];
});

function listIn(script: string, name: string): readonly string[] {
  const [, list = ''] = new RegExp(`const ${name} = \\[([^\\]]*)\\];`).exec(script) ?? [];
  return [...list.matchAll(/'([^']+)'/g)].map(([, entry = '']) => entry);
}

describe('the script that switches the web services of a Moodle on', () => {
  it('puts into service and role what the page for administrators names, and no right to delete', async () => {
    const page = await read('docs/connectors/moodle.md');
    const [, steps = ''] = page.split('## What is needed in Moodle');
    const [needed = ''] = steps.split('## Setting it up');
    expect(new Set(needed.match(/`(?:moodle|mod|webservice)\/[a-z]+:[a-z]+`/g))).toEqual(
      new Set(capabilities.map((name) => `\`${name}\``)),
    );
    const [, block = ''] = /```text\n([\s\S]*?)```/.exec(needed) ?? [];
    expect(block.match(/\b(?:core|mod)_\w+/g)?.toSorted()).toEqual(functions.toSorted());
    expect([...functions, ...capabilities].filter((name) => name.includes('delete'))).toEqual([
      'core_cohort_delete_cohort_members',
    ]);
  });

  describe.each(['4.3', '4.5', '5.1'] as const)('on Moodle %s', (version) => {
    let simulator: RunningMoodle;
    let pools: Pools;
    let lms: LmsPort;
    let certificates: CertificateSource;
    beforeAll(async () => {
      const missingFunctions = [...FUNCTIONS.keys()].filter((name) => !functions.includes(name));
      const settings = { missingFunctions, missingCapabilities: TOO_MUCH };
      expect(TOO_MUCH.filter((name) => capabilities.includes(name))).toEqual([]);
      simulator = await startMoodle({ employees: 39, version, settings });
      pools = createPools(DEFAULT_HTTP);
      const connection = { baseUrl: simulator.baseUrl, apiKey: simulator.token, pageSize: null, usesGroups: true };
      const access = { connection, limiter: unlimited, pools, http: DEFAULT_HTTP };
      [lms, certificates] = [createMoodle(access), createMoodleCertificates(access)];
    });
    afterAll(async () => {
      await pools?.close();
      await simulator?.close();
    });

    it('gives everything that a sync does, from the check to a suspension', async () => {
      expect(await lms.check(signal)).toEqual([]);
      const { groups } = await lms.readGroups(signal);
      const group = groups.find(({ name }) => name === 'Vertrieb')?.id;
      const id = await made(lms, '77');
      const steps = [joins('77', id, group ?? ('' as never)), leaves('77', id, group ?? ('' as never))];
      for (const step of [...steps, deactivation(lms, '77', id)])
        expect(await appliedOne(lms, person('77', id, [step]))).toMatchObject({ results: ['applied'] });
      expect((await lms.findLearner(id, signal))?.status).toBe('suspended');
      expect(await collect(lms.readLearners(FROM_THE_START, signal))).not.toEqual([]);
      const offered = version === '4.3' ? [{ code: 'certificates-not-offered' }] : [];
      expect(await certificates.check?.(signal)).toMatchObject(offered);
    });
  });
});
