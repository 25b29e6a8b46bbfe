export async function prepareProbe(..._: unknown[]): Promise<never> {
  throw new Error('not yet');
}
