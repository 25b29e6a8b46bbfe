/** npm run bench: sets up what is missing, then measures. Arguments go to bench/main.ts. */
import { handOver } from './lib/hand-over.mjs';
import { main } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await main(async () => {
  const env = await setUp();
  return handOver('bench/main.ts', process.argv.slice(2), env);
});
