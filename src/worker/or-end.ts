/** Ends the worker with one sentence where it cannot start: the cause is a setting, and a stack would bury it. */
export async function orEnd<Value>(start: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await start();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'The worker could not start.'}\n`);
    process.exit(1);
  }
}
