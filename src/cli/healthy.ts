/**
 * Main file: the health check of a container, where there is neither curl nor wget. Exit code 0 when the address answers well.
 * A file of its own, since it runs every few seconds: nothing is loaded but Node.
 */
const [url = ''] = process.argv.slice(2);
const answer = await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch((error: Error) => error);
if (answer instanceof Response && answer.ok) process.exit(0);
process.stderr.write(`${url}: ${answer instanceof Response ? `answered ${answer.status}` : 'no answer'}\n`);
process.exit(1);
