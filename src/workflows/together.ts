import { CancellationScope, isCancellation } from '@temporalio/workflow';

/**
 * Runs tasks side by side and comes back when the last one has ended. The first that fails cancels the others and is thrown
 * after they ended: `Promise.all` would go on at once, and a run would be closed while its batches still call the vendor.
 */
export async function together<Result>(tasks: readonly (() => Promise<Result>)[]): Promise<Result[]> {
  return CancellationScope.cancellable(async () => {
    const scope = CancellationScope.current();
    const failures: unknown[] = [];
    const results = await Promise.all(
      tasks.map(async (task) => {
        try {
          return { value: await task() };
        } catch (error) {
          failures.push(error);
          scope.cancel();
          return null;
        }
      }),
    );
    if (failures.length > 0) throw failures.find((error) => !isCancellation(error)) ?? failures[0];
    return results.flatMap((result) => (result ? [result.value] : []));
  });
}
