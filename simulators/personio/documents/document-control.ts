import type { ControlReply, ControlRoute } from '../../shared/control-route.ts';
import { ok, refused } from '../../shared/control-routes.ts';
import type { World } from '../world.ts';
import type { Category } from './category-store.ts';
import type { DocumentPatch, StoredDocument } from './document-store.ts';
import { isListed, isScanned } from './scan.ts';

const PATCHABLE = ['title', 'comment', 'date', 'categoryId', 'scan'];
type ByHand = Partial<Record<'employee_id' | 'title' | 'comment' | 'date' | 'file_name' | 'content', string>> & {
  category_id?: number;
};

export function documentControl(world: World): ControlRoute[] {
  const { categories } = world;
  return [
    { endpoint: 'GET /_sim/documents', handle: () => ok(world.documents.all().map((one) => view(world, one))) },
    { endpoint: 'GET /_sim/documents/counts', handle: ({ query }) => ok(counts(world, query.get('marker'))) },
    { endpoint: 'GET /_sim/documents/{id}', handle: ({ params }) => whole(world, params.id ?? '') },
    { endpoint: 'POST /_sim/documents', handle: ({ body }) => file(world, body as ByHand) },
    { endpoint: 'PATCH /_sim/documents/{id}', handle: ({ params, body }) => edit(world, params.id ?? '', body) },
    { endpoint: 'DELETE /_sim/documents/{id}', handle: ({ params }) => remove(world, params.id ?? '') },
    { endpoint: 'GET /_sim/document-categories', handle: () => ok(categories.all()) },
    {
      endpoint: 'POST /_sim/document-categories',
      handle: ({ body }) => ok(categories.put({ id: categories.nextId(), ...(body as { name: string }) }), 201),
    },
    {
      endpoint: 'PATCH /_sim/document-categories/{id}',
      handle: ({ params, body }) => rename(world, Number(params.id), body as Partial<Category>),
    },
    {
      endpoint: 'DELETE /_sim/document-categories/{id}',
      handle: ({ params }) => gone(categories.remove(Number(params.id))),
    },
  ];
}

function view({ settings, categories }: World, document: StoredDocument): Record<string, unknown> {
  const now = Date.now();
  const state = { listed: isListed(document, settings, now), scanned: isScanned(document, settings, now) };
  return { ...document, category: categories.get(document.categoryId)?.name ?? null, ...state };
}

/** With its bytes, unless they are forgotten. */
function whole(world: World, id: string): ControlReply {
  const document = byEitherId(world, id);
  if (!document) return gone(false);
  const content = world.documents.contentOf(document)?.toString('base64') ?? null;
  return ok({ ...view(world, document), content });
}

/** A duplicate is each further document of one employee with the same marker, comment or content. */
function counts({ documents }: World, marker: string | null): Record<string, unknown> {
  const all = documents.all();
  const pattern = new RegExp(marker ?? '.+', 's');
  const markerOf = ({ title, comment }: StoredDocument) => {
    const found = pattern.exec(comment ?? '') ?? (marker === null ? null : pattern.exec(title));
    return found?.[1] ?? found?.[0];
  };
  return {
    documents: all.length,
    uploads: documents.uploads,
    owners: new Set(all.map(({ ownerId }) => ownerId)).size,
    withoutMarker: all.filter((one) => markerOf(one) === undefined).length,
    duplicatesByMarker: repeated(all, markerOf),
    duplicatesByContent: repeated(all, ({ sha256 }) => sha256),
    bytes: all.reduce((sum, { size }) => sum + size, 0),
  };
}

function repeated(all: readonly StoredDocument[], keyOf: (one: StoredDocument) => string | undefined): number {
  const keys = all.flatMap((one) => (keyOf(one) === undefined ? [] : [`${one.ownerId} ${keyOf(one)}`]));
  return keys.length - new Set(keys).size;
}

/** What HR files by hand: no check, no scan, no event. */
function file({ documents, employees, categories }: World, body: ByHand): ControlReply {
  const { employee_id: ownerId = '', category_id: categoryId = 14, title = 'Scan', content = 'by hand' } = body;
  if (!employees.get(ownerId) || !categories.get(categoryId)) return refused('No such employee or category.', 404);
  const { comment = null, date = null, file_name: fileName = 'scan.txt' } = body;
  const made = documents.create({ ownerId, categoryId, title, comment, date, fileName, content: Buffer.from(content) });
  return ok(documents.update(made, { scan: 'clean' }), 201);
}

function edit(world: World, id: string, body: unknown): ControlReply {
  const document = byEitherId(world, id);
  if (!document) return gone(false);
  const stranger = Object.keys(body as object).find((key) => !PATCHABLE.includes(key));
  if (stranger) return refused(`Unknown key ${stranger}. Known: ${PATCHABLE.join(', ')}.`);
  return ok(view(world, world.documents.update(document, body as DocumentPatch)));
}

function remove(world: World, id: string): ControlReply {
  return gone(world.documents.remove(byEitherId(world, id)?.v2Id ?? ''));
}

function byEitherId({ documents }: World, id: string): StoredDocument | undefined {
  return documents.get(id) ?? documents.all().find(({ v1Id }) => String(v1Id) === id);
}

function rename({ categories }: World, id: number, body: Partial<Category>): ControlReply {
  const category = categories.get(id);
  return category ? ok(categories.put({ ...category, ...body, id })) : gone(false);
}

function gone(removed: boolean): ControlReply {
  return removed ? ok({ removed }) : refused('No such record.', 404);
}
