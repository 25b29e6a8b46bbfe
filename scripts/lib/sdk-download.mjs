/**
 * Run with Node 24: makes the SDK fetch its dev server into the folder given. The SDK has no function that only
 * downloads, so a server without a database is started and stopped again, which takes about a second.
 */
import { TestWorkflowEnvironment } from '@temporalio/testing';

const REACHABLE_WITHIN_MS = 8_000;
const DOWNLOADED_WITHIN_MS = 300_000;

await reachable();
setTimeout(() => process.exit(1), DOWNLOADED_WITHIN_MS).unref();
const executable = { type: 'cached-download', downloadDir: process.argv[2], ttl: '365d' };
const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });
await environment.teardown();
process.exit(0);

/** The downloader itself has no time limit: behind a firewall that swallows packets it would wait for minutes. */
async function reachable() {
  try {
    await fetch('https://temporal.download/', { method: 'HEAD', signal: AbortSignal.timeout(REACHABLE_WITHIN_MS) });
  } catch {
    process.exit(1);
  }
}
