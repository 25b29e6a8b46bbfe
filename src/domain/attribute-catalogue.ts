import type { AttributeType } from './employee.ts';
import type { AttributeKey } from './ids.ts';

/** One attribute that the credential may read. */
export interface AttributeDefinition {
  readonly key: AttributeKey;
  readonly label: string;
  readonly type: AttributeType;
  /** The key of a system attribute, a semantic name of some seeded custom ones, else null. */
  readonly universalId: string | null;
  /** The choices of `list` and `tags`; empty for the others. */
  readonly options: readonly string[];
}

export type AttributeCatalogue = readonly AttributeDefinition[];

/** What Personio calls its types where attributes are set up. */
export const ATTRIBUTE_TYPES: Readonly<Record<AttributeType, string>> = {
  standard: 'General',
  multiline: 'Multi-line text',
  link: 'Link',
  list: 'List of options',
  tags: 'Tags',
  date: 'Date',
  integer: 'Number (integer)',
  decimal: 'Number (up to 2 decimals)',
};

export type Resolution =
  | { readonly outcome: 'found'; readonly attribute: AttributeDefinition }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'ambiguous'; readonly keys: readonly AttributeKey[] };

/** The attribute that a rule of ours means: a system attribute by key, a seeded custom one by universal id. */
export function meantAttribute(meaning: string, catalogue: AttributeCatalogue): AttributeDefinition | null {
  return catalogue.find(({ key, universalId }) => key === meaning || universalId === meaning) ?? null;
}

/**
 * Finds the attribute that a setting names: by key, by universal id, or by a label that only one attribute carries.
 * Labels differ between languages and accounts, so a label that fits twice is refused instead of guessed.
 */
export function resolveAttribute(reference: string, catalogue: AttributeCatalogue): Resolution {
  const byKey = catalogue.find((attribute) => attribute.key === reference);
  if (byKey) return { outcome: 'found', attribute: byKey };

  const byUniversalId = catalogue.filter((attribute) => attribute.universalId === reference);
  const candidates = byUniversalId.length > 0 ? byUniversalId : withLabel(reference, catalogue);
  const [only] = candidates;
  if (only === undefined) return { outcome: 'unknown' };
  if (candidates.length > 1) return { outcome: 'ambiguous', keys: candidates.map((attribute) => attribute.key) };
  return { outcome: 'found', attribute: only };
}

function withLabel(label: string, catalogue: AttributeCatalogue): AttributeDefinition[] {
  const wanted = foldLabel(label);
  return catalogue.filter((attribute) => foldLabel(attribute.label) === wanted);
}

function foldLabel(label: string): string {
  return label.trim().toLowerCase();
}
