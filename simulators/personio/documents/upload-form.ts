import type { Call, Reply } from '../../shared/calls.ts';
import { invalidData } from '../v1/replies.ts';
import { readMultipart } from './multipart.ts';

const TITLE_MAX = 255;

type Upload = {
  title: string;
  comment: string | null;
  date: string | null;
  employeeId: string;
  categoryId: string;
  file: { fileName: string; content: Buffer };
};

/** Nothing when the body is no form at all; a refusal when one of its fields does not fit. */
export function readUpload(call: Call): Upload | Reply | undefined {
  const form = readMultipart(call.headers['content-type'], call.body);
  if (!form) return undefined;
  const field = (name: string) => form.fields.get(name) ?? '';
  const [title, employeeId, categoryId, date] = ['title', 'employee_id', 'category_id', 'date'].map(field) as [
    string,
    string,
    string,
    string,
  ];
  if (title === '') return invalidData('title', 'The title field is required.');
  if ([...title].length > TITLE_MAX) {
    return invalidData('title', `The title may not be greater than ${TITLE_MAX} characters.`);
  }
  if (!/^\d+$/.test(employeeId)) return invalidData('employee_id', 'The employee id must be an integer.');
  if (!/^\d+$/.test(categoryId)) return invalidData('category_id', 'The category id must be an integer.');
  if (date !== '' && !isDay(date)) return invalidData('date', 'The date does not match the format Y-m-d.');
  const file = form.files.get('file');
  if (!file?.fileName) return invalidData('file', 'The file field is required.');
  return {
    title,
    employeeId,
    categoryId,
    comment: form.fields.get('comment') || null,
    date: date || null,
    file: { fileName: file.fileName, content: file.content },
  };
}

/** A day that exists: the 31st of February is none. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
