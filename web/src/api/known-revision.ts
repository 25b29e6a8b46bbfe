/** Steps that this page took itself: a form beside the one that was saved knows the integration still. */
const own = new Map<string, number>();

/** `If-Match` of what a form was filled with: somebody else's change since then is refused instead of taken back. */
export function knownRevision(id: string, revision: number): { 'if-match': string } {
  let known = revision;
  for (let next = own.get(key(id, known)); next !== undefined; next = own.get(key(id, known))) known = next;
  return { 'if-match': `"${known}"` };
}

export function steppedFrom({ 'if-match': tag }: { 'if-match': string }, now: { id: string; revision: number }): void {
  const before = Number(tag.slice(1, -1));
  if (now.revision > before) own.set(key(now.id, before), now.revision);
}

function key(id: string, revision: number): string {
  return `${id} ${revision}`;
}
