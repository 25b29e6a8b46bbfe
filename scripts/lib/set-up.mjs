import { checkNode, checkPostgres } from './binaries.mjs';
import { chromium } from './chromium.mjs';
import { installPackages } from './packages.mjs';
import { pathWithOurNode } from './paths.mjs';
import { temporalCli } from './temporal-cli.mjs';
import { buildWebPage } from './web-page.mjs';

/**
 * Makes sure that everything Matrikel runs on is there, and answers the environment for its processes.
 * When nothing is to be done this must stay below a third of a second: it precedes every command.
 */
export async function setUp({ ownTemporal = !process.env.TEMPORAL_ADDRESS, browser = false } = {}) {
  await installPackages();
  checkNode();
  if (!process.env.DATABASE_URL) checkPostgres();
  await buildWebPage();
  const env = { ...process.env, PATH: pathWithOurNode() };
  if (ownTemporal) env.TEMPORAL_CLI_PATH = await temporalCli();
  if (browser) env.MATRIKEL_CHROMIUM = await chromium();
  return env;
}
