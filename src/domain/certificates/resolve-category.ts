import type { Problem } from '../problem.ts';

/** A kind of document in Personio. */
interface Category {
  readonly id: string;
  readonly name: string;
}

/** The category by its name: exactly as it is spelled, or else the only one that differs in blanks and capitals alone. */
export function resolveCategory(
  wanted: string,
  categories: readonly Category[],
): { readonly id: string } | { readonly problem: Problem } {
  const exact = categories.filter(({ name }) => name === wanted);
  const found = exact.length > 0 ? exact : categories.filter(({ name }) => loosely(name) === loosely(wanted));
  const [only, another] = found;
  if (only && !another) return { id: only.id };
  if (only) return { problem: problem('document-category-ambiguous', { what: wanted }) };
  const allowed = categories.map(({ name }) => name).join(', ');
  return { problem: problem('document-category-missing', { what: wanted, ...(allowed ? { allowed } : {}) }) };
}

function loosely(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

function problem(code: Problem['code'], params: NonNullable<Problem['params']>): Problem {
  return { code, severity: 'error', setting: 'certificates.category', params };
}
