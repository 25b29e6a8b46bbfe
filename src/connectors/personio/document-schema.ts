import { z } from 'zod';
import type { DocumentCategory, ListedDocument } from '../../ports/personnel-file.ts';
import { idText } from '../http/id-text.ts';

const success = z.literal(true);

/** `GET /v1/company/document-categories`: each one counts, as it may be the one that is looked for. */
export const CategoriesAnswer = z.object({
  success,
  data: z.array(
    z
      .object({ id: idText, attributes: z.object({ name: z.string() }) })
      .transform(({ id, attributes: { name } }): DocumentCategory => ({ id, name })),
  ),
});

/** `POST /v1/company/documents` */
export const FiledAnswer = z.object({ success, data: z.object({ id: idText }) });

/**
 * A row of `GET /v2/document-management/documents`. A comment of an unknown shape stands as its JSON: what somebody looks for in it
 * must not be missed, nor may one odd document of HR's stop all others.
 */
export const DocumentRow = z
  .object({ id: idText, comment: z.unknown(), name: z.string().catch(''), created_at: z.unknown() })
  .transform(
    ({ id, comment, name, created_at }): ListedDocument => ({
      ...{ id, title: name, comment: commentText(comment), createdAt: momentOf(created_at) },
    }),
  );

function momentOf(text: unknown): Date | null {
  const read = z.iso.datetime({ offset: true }).safeParse(text);
  return read.success ? new Date(read.data) : null;
}

function commentText(comment: unknown): string | null {
  if (comment === null || comment === undefined) return null;
  return typeof comment === 'string' ? comment : JSON.stringify(comment);
}

/** Our names of the form's fields: nothing else of a refusal is looked at. */
const FORM_FIELDS = ['file', 'title', 'comment', 'date', 'employee_id', 'category_id'];

/** The field that an upload was refused for. */
export function refusedField(content: unknown): string | undefined {
  const named = Refusal.safeParse(content);
  return named.success ? FORM_FIELDS.find((field) => field in named.data.error.error_data) : undefined;
}

const Refusal = z.object({ error: z.object({ error_data: z.record(z.string(), z.unknown()) }) });
