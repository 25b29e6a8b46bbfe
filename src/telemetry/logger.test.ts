import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const LOGGER = fileURLToPath(new URL('./logger.ts', import.meta.url));
const TRACING = fileURLToPath(new URL('./tracing.ts', import.meta.url));

/** What a process with this logger writes to its standard output. */
async function written(level: string, calls: string): Promise<Record<string, unknown>[]> {
  const program = `import { createLogger } from ${JSON.stringify(LOGGER)};
    const logger = createLogger(${JSON.stringify(level)}, 'worker');
    ${calls}`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

it('writes one line for each event, from its level up, and says which process it was', async () => {
  const lines = await written(
    'warn',
    `logger.info({}, 'Quiet'); logger.warn({ skipped: 3 }, 'Records skipped'); logger.error({}, 'Act now');`,
  );
  expect(lines).toHaveLength(2); // in the first moment of a process not always in their order
  expect(lines).toContainEqual(expect.objectContaining({ process: 'worker', skipped: 3, msg: 'Records skipped' }));
  expect(lines).toContainEqual(expect.objectContaining({ process: 'worker', msg: 'Act now' }));
});

it('lets no secret and no name out, wherever it stands', async () => {
  const person = `{ email: 'ines@example.test', firstName: 'Ines', lastName: 'Kern' }`;
  const access = `{ clientSecret: 'papi-hidden', apiKey: 'key-hidden', token: 'tok-hidden', authorization: 'Bearer hidden', password: 'pw-hidden' }`;
  const lines = await written(
    'info',
    `const person = ${person}; const access = ${access};
     logger.info({ ...person, ...access, employeeId: '1' }, 'Top');
     logger.info({ person, access }, 'One below');
     logger.info({ run: { person, access } }, 'Two below');
     logger.info({ row: { last_name: 'Kern', client_secret: 'hidden' }, headers: { 'x-api-key': 'hidden' } }, 'Foreign');
     logger.info({ err: new TypeError('Ines Kern', { cause: person }) }, 'Thrown');`,
  );
  expect(lines.map((line) => line.msg).toSorted()).toEqual(['Foreign', 'One below', 'Thrown', 'Top', 'Two below']);
  expect(lines).toContainEqual(expect.objectContaining({ employeeId: '1' }));
  expect(lines).toContainEqual(expect.objectContaining({ err: 'TypeError' }));
  for (const line of lines)
    expect(JSON.stringify(line), String(line.msg)).not.toMatch(/hidden|example\.test|Ines|Kern/);
});

it('carries the trace under way, so that a line leads to it', async () => {
  const lines = await written(
    'info',
    `const { context, trace } = await import('@opentelemetry/api');
     const { startTracing } = await import(${JSON.stringify(TRACING)});
     startTracing('http://127.0.0.1:9', 'matrikel-worker');
     trace.getTracer('test').startActiveSpan('work', () => logger.info({}, 'Inside'));
     logger.info({}, 'Outside');
     process.exit(0);`,
  );
  // right after the start of a process its first line may come out behind its second
  const line = (msg: string) => lines.find((one) => one.msg === msg);
  expect(line('Inside')).toMatchObject({ traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(line('Outside')).toBeDefined();
  expect(line('Outside')).not.toHaveProperty('traceId');
});
