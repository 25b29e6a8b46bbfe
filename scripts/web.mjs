/** npm run web: builds the admin page into dist/web, and says what the browser loads first of it. */

import { checkNode } from './lib/binaries.mjs';
import { installPackages } from './lib/packages.mjs';
import { main, say } from './lib/say.mjs';
import { firstLoad, MOST_BYTES } from './lib/web-first-load.mjs';
import { buildWebPage } from './lib/web-page.mjs';

await main(async () => {
  await installPackages();
  checkNode();
  await buildWebPage({ always: true });
  const bytes = firstLoad();
  say(`First load: ${Math.round(bytes / 1000)} KB of compressed script; ${MOST_BYTES / 1000} KB are allowed.`);
  return bytes > MOST_BYTES ? 1 : 0;
});
