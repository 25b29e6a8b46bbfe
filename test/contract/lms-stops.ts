import { expect, it } from 'vitest';
import { VendorError } from '../../src/ports/vendor-error.ts';
import type { LmsUnderTest } from './lms-under-test.ts';
import { addressOf, applied, creation, inOrder, person } from './people.ts';

export function describeLmsStops(portal: () => LmsUnderTest): void {
  function creations(from: number, count: number) {
    const { lms } = portal();
    const employees = Array.from({ length: count }, (_, index) => String(from + index));
    return employees.map((one) => person(one, null, [creation(lms, one)]));
  }

  it('writes no more once the permission is gone', async () => {
    const before = await portal().writes();
    const lost = new Error('lease lost');
    let checks = 0;
    const permission = {
      signal: new AbortController().signal,
      check() {
        checks += 1;
        if (checks > 5) throw lost;
      },
    };
    await expect(applied(portal().lms, creations(300, 40), permission)).rejects.toBe(lost);
    expect(await portal().writes()).toBe(before + 5 * (portal().peoplePerCall ?? 1));
  });

  it('ends with the reason of the abort, and what was not begun is not written', async () => {
    const cancelled = new Error('cancelled');
    const controller = new AbortController();
    const permission = { signal: controller.signal, check: () => {} };
    const answered: string[] = [];
    const running = (async () => {
      for await (const outcome of portal().lms.apply(inOrder(creations(400, 200)), permission)) {
        answered.push(outcome.employeeId);
        if (answered.length === 10) controller.abort(cancelled);
      }
    })();
    await expect(running).rejects.toBe(cancelled);
    expect(await portal().accounts(addressOf('599'))).toEqual([]);
  });

  it('throws for everybody when the key is refused', async () => {
    await portal().faults.keyRevoked();
    const error = await applied(portal().lms, creations(600, 3)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(VendorError);
    expect((error as VendorError).details.kind).toBe('access-refused');
  });
}
