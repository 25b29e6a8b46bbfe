import { readFileSync } from 'node:fs';
import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import type { Endpoint, TAGS } from '../http/endpoint.ts';
import { ProblemDetails } from '../http/problem-details.ts';
import { operationOf } from './operation.ts';
import { PLAIN_ROUTES } from './plain-routes.ts';

const TAG_WORDS: Readonly<Record<(typeof TAGS)[number] | 'Health', string>> = {
  Integrations: 'One Personio credential, one LMS portal, and the settings between them.',
  Runs: 'Starting, following and steering syncs; what they planned and what became of it.',
  People: 'One employee: why they are served as they are, holding them, erasing them.',
  Certificates:
    'What goes into the personnel file: each certificate with its state and receipt, and the transfer of them.',
  Mails: 'The summary mails, kept also where no mail server is set.',
  Access: 'Who may call: named tokens, and the log of what was changed.',
  Users: 'People who sign in to the web page, and how they do.',
  Payloads: "Opening sealed payloads for Temporal's own tools.",
  Health: 'For whoever watches this installation; without a token.',
};

const TOKEN_WORDS =
  'A named token, as `matrikel tokens create` makes them, or the one of the installation in the file `api-token` of its state folder.';

const SESSION_WORDS =
  'Of a browser that is signed in; `__Host-matrikel-session` where `MATRIKEL_PUBLIC_URL` begins with https. A changing call has to come from a page of this installation.';

export type OpenApiDocument = ReturnType<typeof createDocument>;

/** The API in OpenAPI 3.1, made from the same schemas that check requests and answers. */
export function openApiDocument(endpoints: readonly Endpoint[]): OpenApiDocument {
  const document: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title: 'Matrikel',
      version: versionOfPackage(),
      description: 'Keeps learning management systems in step with Personio. Explained in docs/api.md.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This installation' }],
    security: [{ bearer: [] }, { session: [] }],
    tags: tagsOf(endpoints),
    paths: { ...pathsOf(endpoints), ...PLAIN_ROUTES },
    components: {
      schemas: { ProblemDetails },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: TOKEN_WORDS },
        session: { type: 'apiKey', in: 'cookie', name: 'matrikel-session', description: SESSION_WORDS },
      },
    },
  };
  return createDocument(document, { override: plain });
}

/** A heading without a call would be an empty page. */
function tagsOf(endpoints: readonly Endpoint[]): { name: string; description: string }[] {
  const used = new Set<string>([...endpoints.map(({ tag }) => tag), 'Health']);
  const tags = Object.entries(TAG_WORDS).map(([name, description]) => ({ name, description }));
  return tags.filter(({ name }) => used.has(name));
}

/** Leaves out what zod says about its own types: an array frozen in our code, what fits into a number at all, a format at length. */
const plain: NonNullable<CreateDocumentOptions['override']> = ({ jsonSchema, zodSchema, io }) => {
  if (zodSchema._zod.def.type === 'readonly') delete jsonSchema.readOnly;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (io === 'output' && jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
};

function pathsOf(endpoints: readonly Endpoint[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint) };
  }
  return paths;
}

function versionOfPackage(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return version;
}
