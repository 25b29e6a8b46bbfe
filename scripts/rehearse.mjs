/** npm run rehearse: sets up what is missing, then plays every disaster on servers of its own. Arguments go to the rehearsal. */
import { handOver } from './lib/hand-over.mjs';
import { main } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await main(async () => {
  // It kills the Temporal server, so it needs its own even where TEMPORAL_ADDRESS names another.
  const env = await setUp({ ownTemporal: true });
  return handOver('test/disasters/rehearse/main.ts', process.argv.slice(2), env);
});
