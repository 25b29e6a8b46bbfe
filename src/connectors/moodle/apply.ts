export async function* apply(..._: unknown[]): AsyncGenerator<never> {
  throw new Error('not yet');
}
