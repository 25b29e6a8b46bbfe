import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { silent } from '../ports/logger.ts';
import { LeaseLostError } from '../ports/step-store.ts';
import { VendorError, type VendorErrorKind } from '../ports/vendor-error.ts';
import { heartbeating, pauseFor } from './heartbeating.ts';
import { anAttempt, failureOf, keptLogger, saidBy } from './testing/attempts.ts';

function thrown(error: unknown, logger = keptLogger()): Promise<ApplicationFailure> {
  return failureOf(
    anAttempt().run(() =>
      heartbeating(logger, async () => {
        throw error;
      }),
    ),
  );
}

function vendorError(kind: VendorErrorKind, retryAfterMs?: number): VendorError {
  const operation = 'PATCH /members/{id}';
  return new VendorError({
    vendor: 'elearnio',
    operation,
    kind,
    code: 'vendor-unavailable',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

describe('an activity', () => {
  it('answers what its work answers, and beats while one call is slow', async () => {
    const attempt = anAttempt();
    let beats = 0;
    attempt.on('heartbeat', () => beats++);
    const answer = await attempt.run(() => heartbeating(silent, () => sleep(1_300, 'done')));
    expect(answer).toBe('done');
    expect(beats).toBeGreaterThan(0);
    const before = beats;
    await sleep(1_100);
    expect(beats).toBe(before);
  });

  it('ends as cancelled when its work gives up after a cancel, whatever that throws', async () => {
    const attempt = anAttempt();
    const ending = attempt.run(() =>
      heartbeating(silent, async (stopping) => {
        attempt.cancel('CANCELLED');
        await pauseFor(10_000, stopping);
        throw new Error('stopped half way');
      }),
    );
    await expect(ending).rejects.toBeInstanceOf(CancelledFailure);
  });

  it('may still answer after a cancel', async () => {
    const attempt = anAttempt();
    const answer = await attempt.run(() =>
      heartbeating(silent, async () => {
        attempt.cancel('CANCELLED');
        return 'all done';
      }),
    );
    expect(answer).toBe('all done');
  });
});

describe('what is thrown', () => {
  it('takes nothing personal along: no message, no cause, no stack of the original', async () => {
    const logger = keptLogger();
    const cause = Object.assign(new Error('Key (email)=(ines.kern@example.test) already exists'), { code: '23505' });
    const error = new Error('Failed query: insert into links\nparams: ines.kern@example.test,Kern', { cause });
    const failure = await thrown(error, logger);
    expect(failure).toMatchObject({ type: 'internal-error', nonRetryable: false });
    expect(failure.message).toBe("an unexpected Error; the worker's log has its origin");
    expect(failure.cause).toBeUndefined();
    expect(`${saidBy(failure)} ${JSON.stringify(failure.details)}`).not.toMatch(/Kern|example\.test/i);

    expect(logger.lines).toMatchObject([{ level: 'warn', values: { error: 'Error', code: '23505', attempt: 1 } }]);
    expect(JSON.stringify(logger.lines)).not.toMatch(/Kern|example\.test/i);
    expect(JSON.stringify(logger.lines)).toContain('heartbeating.test.ts'); // where it came from
  });

  it('may be no error at all', async () => {
    const failure = await thrown('ines.kern@example.test');
    expect(failure).toMatchObject({ type: 'internal-error', nonRetryable: false });
    expect(saidBy(failure)).not.toContain('example.test');
  });

  it.each(['access-refused', 'refused'] as const)('ends the run when a vendor’s answer is %s', async (kind) => {
    expect(await thrown(vendorError(kind))).toMatchObject({ type: 'vendor-unavailable', nonRetryable: true });
  });

  it.each(['unreachable', 'server-error', 'bad-answer', 'not-found'] as const)(
    'is tried again as usual when a vendor’s answer is %s',
    async (kind) => {
      const failure = await thrown(vendorError(kind));
      expect(failure).toMatchObject({ nonRetryable: false, message: `elearnio: PATCH /members/{id} ${kind}` });
      expect(failure.nextRetryDelay).toBeUndefined();
    },
  );

  it('waits as long as a vendor asks, or half a minute, before a rate limit is tried again', async () => {
    expect(await thrown(vendorError('rate-limited', 61_000))).toMatchObject({
      nonRetryable: false,
      nextRetryDelay: 61_000,
    });
    expect(await thrown(vendorError('rate-limited'))).toMatchObject({ nextRetryDelay: 30_000 });
  });

  it('is tried again when the lease was lost', async () => {
    expect(await thrown(new LeaseLostError())).toMatchObject({ type: 'lease-lost', nonRetryable: false });
  });

  it('stays as it is when it is ours already', async () => {
    const own = ApplicationFailure.create({ type: 'secret-missing', message: 'fixed', nonRetryable: true });
    expect(await thrown(own)).toBe(own);
  });
});

describe('a pause', () => {
  it('ends with its time, or at once when asked to stop', async () => {
    const started = performance.now();
    await pauseFor(30, new AbortController().signal);
    expect(performance.now() - started).toBeGreaterThan(25);
    const stopping = new AbortController();
    const waiting = pauseFor(60_000, stopping.signal);
    stopping.abort();
    await waiting;
    await pauseFor(60_000, stopping.signal);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
