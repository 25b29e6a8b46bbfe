import { type Call, type Reply, type Route, twistOf } from '../../shared/calls.ts';
import { jsonBody, resource, scoped } from '../v2/access.ts';
import { listReply, readPage } from '../v2/paging.ts';
import { badRequest, conflict, notFound, problem } from '../v2/problems.ts';
import { publish } from '../webhooks/publish.ts';
import type { World } from '../world.ts';
import type { DocumentPatch, StoredDocument } from './document-store.ts';
import { mediaTypeOf } from './file-types.ts';
import { isListed, isScanned } from './scan.ts';
import { isDay } from './upload-form.ts';

const BASE = '/v2/document-management/documents';
const FILTERS = ['owner_id', 'category_id', 'created_at.gte', 'created_at.lt'];
const LAG_MS = 60_000;

/** https://developer.personio.de/reference/document-management: no upload, and no single document without its bytes. */
export function documentV2Routes(world: World): Route[] {
  const writeKey = ({ params }: Call) => `document ${params.id ?? ''}`;
  return [
    scoped(world, `GET ${BASE}`, 'documents:read', (call) => listDocuments(world, call)),
    scoped(world, `GET ${BASE}/{id}/download`, 'documents:read', (call) => download(world, call)),
    scoped(world, `PATCH ${BASE}/{id}`, 'documents:write', (call) => edit(world, call), { writeKey }),
    scoped(world, `DELETE ${BASE}/{id}`, 'documents:write', (call) => remove(world, call), { writeKey }),
  ];
}

function listDocuments({ documents, employees, settings }: World, call: Call): Reply {
  const page = readPage(call, FILTERS);
  if ('status' in page) return page;
  const owner = page.filters.get('owner_id');
  const category = page.filters.get('category_id');
  const from = Date.parse(page.filters.get('created_at.gte') ?? '1970-01-01');
  const to = Date.parse(page.filters.get('created_at.lt') ?? '9999-12-31');
  if (!owner || Number.isNaN(from) || Number.isNaN(to)) return badRequest();

  const now = Date.now();
  const lag = twistOf(call, 'index-lag');
  const youngest = lag ? now - (lag.lagMs ?? LAG_MS) : now;
  const found = (employees.get(owner) ? documents.ofOwner(owner) : [])
    .filter((one) => category === null || String(one.categoryId) === category)
    .filter((one) => one.uploadedAt <= youngest && isListed(one, settings, now))
    .filter((one) => one.uploadedAt >= from && one.uploadedAt < to);
  const ordered = settings.documentOrder === 'newest-first' ? found.toReversed() : found;
  return listReply(call, page, ordered, (one) => wire(one, isScanned(one, settings, now)), settings.documentCursor);
}

function wire(document: StoredDocument, scanned: boolean): Record<string, unknown> {
  const { v2Id, title, date, comment, categoryId, ownerId, fileName, size, uploadedAt } = document;
  return {
    id: v2Id,
    name: title,
    date,
    comment,
    category: { id: String(categoryId) },
    owner: { id: ownerId },
    document_type: mediaTypeOf(fileName),
    size,
    created_at: `${new Date(uploadedAt).toISOString().slice(0, 19)}Z`,
    virus_scan: { status: scanned ? 'CLEAN' : 'PENDING' },
    esignature: { status: 'NOT_REQUESTED' },
  };
}

function download({ documents, settings }: World, call: Call): Reply {
  const document = documents.get(call.params.id ?? '');
  if (!document) return notFound();
  if (!isScanned(document, settings, Date.now())) return conflict('The document has not been scanned for viruses yet.');
  const content = documents.contentOf(document);
  if (!content) return problem(500, 'Error', 'The simulator has forgotten this content (documentKeepBytes).', null);
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName)}`;
  const headers = { 'content-type': mediaTypeOf(document.fileName), 'content-disposition': disposition };
  return { status: 200, headers, body: content };
}

function edit(world: World, call: Call): Reply {
  const document = world.documents.get(call.params.id ?? '');
  if (!document) return notFound();
  const patch = readPatch(jsonBody(call));
  if (!patch) return badRequest();
  const now = world.documents.update(document, patch);
  publish(world, 'document.updated', { employeeId: now.ownerId, documentId: now.v2Id });
  return resource(200, wire(now, isScanned(now, world.settings, Date.now())));
}

/** Nothing for an empty or null name, a bad date, a null comment or category. */
function readPatch(body: Record<string, unknown> | undefined): DocumentPatch | undefined {
  if (!body) return undefined;
  const { name, comment, date, category } = body;
  const categoryId = Number((category as { id?: unknown } | null | undefined)?.id);
  const wrong =
    (name !== undefined && (typeof name !== 'string' || name === '')) ||
    (comment !== undefined && typeof comment !== 'string') ||
    (date !== undefined && (typeof date !== 'string' || !isDay(date))) ||
    (category !== undefined && !Number.isInteger(categoryId));
  if (wrong) return undefined;
  return {
    ...(name === undefined ? {} : { title: `${name}` }),
    ...(comment === undefined ? {} : { comment: `${comment}` }),
    ...(date === undefined ? {} : { date: `${date}` }),
    ...(category === undefined ? {} : { categoryId }),
  };
}

function remove(world: World, { params }: Call): Reply {
  const document = world.documents.get(params.id ?? '');
  if (!document || !world.documents.remove(document.v2Id)) return notFound();
  publish(world, 'document.deleted', { employeeId: document.ownerId, documentId: document.v2Id });
  return { status: 204 };
}
