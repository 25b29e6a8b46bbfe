import { defineSearchAttributeKey } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Runtime } from '@temporalio/worker';
import { SEARCH_ATTRIBUTES } from '../../src/servers/search-attributes.ts';

const TYPES = { Keyword: 'KEYWORD', Int: 'INT' } as const;

/** A real Temporal server for one test file, in memory, up in a moment. */
export async function startTemporal(extraArgs: string[] = []): Promise<TestWorkflowEnvironment> {
  const path = process.env.TEMPORAL_CLI_PATH;
  if (!path)
    throw new Error('TEMPORAL_CLI_PATH is not set: run the tests with `npm test`, which finds or installs the server.');
  installRuntime('ERROR');
  return TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path },
      searchAttributes: SEARCH_ATTRIBUTES.map(({ name, type }) => defineSearchAttributeKey(name, TYPES[type])),
      extraArgs,
    },
  });
}

/** Files share a process, and it takes one runtime at a time; that of the file before is gone once nothing uses it. */
export function installRuntime(filter: 'ERROR' | 'OFF'): void {
  if (Runtime._instance) return;
  Runtime.install({ telemetryOptions: { logging: { filter, forward: {} } }, shutdownSignals: [] });
}
