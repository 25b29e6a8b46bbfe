import type { Group } from './group-store.ts';

export function groupResource({ id, name, external_id, visibility }: Group): unknown {
  return { id: String(id), type: 'groups', attributes: { name, external_id, visibility } };
}
