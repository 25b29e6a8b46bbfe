/** npm run bench: sets up what is missing, then measures. Arguments go to bench/main.ts. */
import { handOver } from './lib/hand-over.mjs';
import { main } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  const scenarios = args.filter((word, at) => !word.startsWith('-') && !/^--(?!strict)/.test(args[at - 1] ?? ''));
  const browser = scenarios.length === 0 || scenarios.includes('page');
  const env = await setUp({ browser });
  return handOver('bench/main.ts', args, env);
});
