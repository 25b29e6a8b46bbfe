/** What needs a person is asked after again this long after it stood in the way. */
const REST_MS = 5 * 60_000;

/** Whether to leave alone for now what stood in the way at that moment. */
export function rests(stood: { readonly at: Date } | null, now: Date): boolean {
  return stood !== null && now.getTime() - stood.at.getTime() < REST_MS;
}
