import type { Employee } from '../../company/employee.ts';
import type { Call, Reply, Route } from '../../shared/calls.ts';
import { authorize } from '../v1/auth.ts';
import { failure, invalidData, success } from '../v1/replies.ts';
import { enveloped } from '../v1/wire-reference.ts';
import { publish } from '../webhooks/publish.ts';
import type { World } from '../world.ts';
import type { Category } from './category-store.ts';
import type { StoredDocument } from './document-store.ts';
import { FILE_TYPES, mayBeFiled } from './file-types.ts';
import { readUpload } from './upload-form.ts';

/** https://developer.personio.de/reference/get_company-document-categories and .../post_company-documents */
export function documentV1Routes(world: World): Route[] {
  return [
    { endpoint: 'GET /v1/company/document-categories', handle: (call) => listCategories(world, call) },
    { endpoint: 'POST /v1/company/documents', handle: (call) => upload(world, call) },
  ];
}

function listCategories(world: World, call: Call): Reply {
  const access = authorize(world, call, 'documents:read');
  if ('status' in access) return access;
  const data = world.categories.all().map(categoryObject);
  return success(JSON.stringify({ success: true, data }), world.settings, access.token);
}

function upload(world: World, call: Call): Reply {
  const { settings, employees, categories, documents } = world;
  if (call.body.length > settings.documentMaxBytes + 100_000) return tooLarge(world); // the gateway does not ask who it is
  const access = authorize(world, call, 'documents:write');
  if ('status' in access) return access;
  const form = readUpload(call);
  if (form === undefined) return failure(422, 'Bitte geben Sie category id ein, um fortzufahren.', 0);
  if ('status' in form) return form;
  const { file, employeeId, categoryId, ...rest } = form;
  if (file.content.length > settings.documentMaxBytes) return tooLarge(world);
  if (!mayBeFiled(settings.documentTypeCheck, file.fileName, file.content)) return wrongType();

  const employee = employees.get(employeeId);
  if (!employee) return noResult('Employee', employeeId);
  const category = categories.get(Number(categoryId));
  if (!category) return noResult('DocumentCategory', categoryId);
  const document = documents.create({ ...rest, ...file, ownerId: employee.id, categoryId: category.id });
  announce(world, document);
  const data = documentObject(world, document, employee, category);
  return { ...success(`{"success":true,"data":${data}}`, settings, access.token), status: 201 };
}

/** An own upload comes back as an event, as soon as it was scanned. */
function announce(world: World, { ownerId: employeeId, v2Id: documentId }: StoredDocument): void {
  world.deliveries.after(world.settings.documentListDelayMs, () => {
    if (world.documents.get(documentId)) publish(world, 'document.created', { employeeId, documentId });
  });
}

function tooLarge({ settings }: World): Reply {
  if (settings.documentTooLarge === '422')
    return invalidData('file', 'The file may not be greater than 30720 kilobytes.');
  const body = '<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n</html>\r\n';
  return { status: 413, headers: { 'content-type': 'text/html' }, body };
}

function wrongType(): Reply {
  return invalidData('file', `The file must be a file of type: ${FILE_TYPES.join(', ')}.`);
}

function noResult(model: string, id: string): Reply {
  return failure(404, `No query results for model [${model}] ${id}`, 0);
}

function categoryObject({ id, name }: Category): object {
  return { id, type: 'DocumentCategory', attributes: { name } };
}

/** Written as text, so that a long employee id keeps all its digits. */
function documentObject(
  { credential }: World,
  { v1Id, title, date, comment }: StoredDocument,
  employee: Employee,
  category: Category,
): string {
  const { readableAttributes } = credential.state;
  const person = [
    enveloped('id', 'ID', 'integer', employee.id),
    enveloped('first_name', 'First name', 'standard', JSON.stringify(employee.first_name)),
    enveloped('last_name', 'Last name', 'standard', JSON.stringify(employee.last_name)),
    enveloped('email', 'Email', 'standard', JSON.stringify(employee.email)),
  ].filter((text) => readableAttributes === 'all' || readableAttributes.some((key) => text.startsWith(`"${key}"`)));
  const plain = JSON.stringify({ title, date, comment }).slice(1, -1);
  const owner = `{"type":"Employee","attributes":{${person.join(',')}}}`;
  const attributes = `{${plain},"employee":${owner},"category":${JSON.stringify(categoryObject(category))}}`;
  return `{"id":${v1Id},"type":"Document","attributes":${attributes}}`;
}
