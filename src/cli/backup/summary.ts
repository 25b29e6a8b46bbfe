import type { Manifest } from '../../backup/manifest.ts';

/** What a manifest says, for programs; its shape is a promise. */
export function summaryOf({ matrikel, createdAt, tables, files, keyFingerprint }: Manifest) {
  const rows = Object.fromEntries(tables.map((table) => [table.name, table.rows]));
  return { matrikel, createdAt, rows, files: files.map(({ path }) => path), keyFingerprint };
}
