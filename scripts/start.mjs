/** npm start: sets up what is missing, then starts Matrikel. `npm start -- --help` lists the options. */
import { handOver } from './lib/hand-over.mjs';
import { main } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await main(async () => {
  const env = await setUp();
  return handOver('src/cli/main.ts', ['up', ...process.argv.slice(2)], env);
});
