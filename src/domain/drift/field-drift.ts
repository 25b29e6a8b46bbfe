import type { FieldKey } from '../ids.ts';
import { canonicalText } from '../mapping/canonical-text.ts';
import type { FieldType } from '../mapping/field-type.ts';
import type { DriftPolicy, IntegrationSettings } from '../settings.ts';

/** Field → hash of the value that was last written, or that was found as Personio wants it. */
export type WrittenHashes = Readonly<Record<FieldKey, string>>;

/** Keyed, so that values cannot be guessed from it; an empty field has a hash as well. */
export type ValueHash = (field: FieldKey, value: string) => string;

/** A field whose value in the LMS is neither Personio's nor what was last written: somebody edited it there. */
export interface FieldDrift {
  readonly field: FieldKey;
  readonly policy: DriftPolicy;
  /** What Personio says; null for nothing. */
  readonly expected: string | null;
  readonly found: string | null;
}

/** What is known of one account, and what is to become of edits. */
export interface DriftKnowledge {
  readonly written: WrittenHashes;
  readonly hash: ValueHash;
  readonly settings: IntegrationSettings['drift'];
}

/** The account's status, beside its fields. */
export const STATUS_FIELD = 'status' as FieldKey;

export interface Compared {
  /** Null where nobody edited the field, or where nothing is known of it. */
  readonly drift: FieldDrift | null;
  /** The edit stays: nothing is written. */
  readonly keeps: boolean;
}

const NOT_DRIFTED: Compared = { drift: null, keeps: false };

/**
 * A field that differs from Personio: did Personio change, or did somebody edit the LMS? An edit stays, where it may, until
 * Personio's own value is another one than the one that was written.
 */
export function compareDiffering(
  { field, expected, found }: Omit<FieldDrift, 'policy'>,
  known: DriftKnowledge | null,
  type?: FieldType,
): Compared {
  const written = known?.written[field];
  if (!known || written === undefined || valueHash(known, field, found, type) === written) return NOT_DRIFTED;
  const policy = policyFor(field, known.settings);
  if (policy !== 'overwrite' && valueHash(known, field, expected, type) !== written) return NOT_DRIFTED; // Personio's is the newer word
  return { drift: { field, policy, expected, found }, keeps: policy !== 'overwrite' };
}

/** What a field that is as Personio wants it adds to the knowledge; null where that was known. */
export function newlyKnown(
  field: FieldKey,
  value: string | null,
  known: DriftKnowledge | null,
  type?: FieldType,
): string | null {
  if (!known) return null;
  const hash = valueHash(known, field, value, type);
  return known.written[field] === hash ? null : hash;
}

/** Of what the value says, however the LMS spells it. */
export function valueHash(
  { hash }: Pick<DriftKnowledge, 'hash'>,
  field: FieldKey,
  value: string | null,
  type?: FieldType,
): string {
  return hash(field, canonicalText(type, value ?? ''));
}

/** Who may sign in is Personio's to say, unless the settings name the status itself. */
function policyFor(field: FieldKey, { otherwise, fields }: IntegrationSettings['drift']): DriftPolicy {
  return fields[field] ?? (field === STATUS_FIELD ? 'overwrite' : otherwise);
}
