import { writeFileSync } from 'node:fs';
import { ENDPOINTS } from '../endpoints.ts';
import { openApiDocument } from './document.ts';
import { documentDigest } from './document-digest.ts';

/** Writes the document into a file and says its digest: for scripts/client.mjs, which makes the client's types from it. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: write-document.ts <file>');
const document = openApiDocument(ENDPOINTS);
writeFileSync(file, JSON.stringify(document));
process.stdout.write(documentDigest(document));
