import { z } from 'zod';

/** Of the file as a whole: names of its parts and shape of the manifest. */
export const FORMAT = 1;

const identifier = z.string().regex(/^[a-z_][a-z0-9_]*$/);
const Part = z.strictObject({ bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** What a backup holds; its last word, written when everything else was. Sizes in bytes, times in ISO 8601. */
export const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  /** Version of Matrikel that made it. */
  matrikel: z.string(),
  /** When its snapshot of the database was taken: nothing later is in it. */
  createdAt: z.iso.datetime(),
  /** The migrations that its database had seen, oldest first. */
  migrations: z.array(z.strictObject({ hash: z.string(), at: z.int() })).min(1),
  /** Parents before children, so that they can be loaded in this order. */
  tables: z.array(
    z.strictObject({
      name: identifier,
      columns: z.array(identifier).min(1),
      rows: z.int().min(0),
      parts: z.array(Part),
    }),
  ),
  sequences: z.array(
    z.strictObject({ table: identifier, column: identifier, value: z.string().regex(/^\d+$/), called: z.boolean() }),
  ),
  /** Of the state folder, by their path in it. */
  files: z.array(
    z.strictObject({ path: z.string().regex(/^(key|api-token|rehearsal\/[a-z-]+\.jsonl?)$/), parts: z.array(Part) }),
  ),
  /** Names the key that seals the stored secrets; null where nobody knew it. */
  keyFingerprint: z.string().nullable(),
});
export type Manifest = z.infer<typeof Manifest>;
export type PartSum = z.infer<typeof Part>;

export const MANIFEST = 'manifest.json';
/** HMAC of the manifest's text under the key: who changes a backup without the key is found out. */
export const MANIFEST_MAC = 'manifest.hmac';

export const tablePart = (table: string, index: number) => `tables/${table}.${numbered(index)}`;
export const filePart = (path: string, index: number) => `state/${path}.${numbered(index)}`;

function numbered(index: number): string {
  return String(index + 1).padStart(5, '0');
}
