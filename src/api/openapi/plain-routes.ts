import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { ReadyAnswer } from '../health/readyz.ts';
import { LMS_EVENTS_PATH } from '../webhooks/lms-events-path.ts';
import { problemAnswers } from './problem-answers.ts';

const PLAIN = { tags: ['Health'], security: [] };
const OF_INTAKE = [
  ...(['malformed-request', 'unauthorized', 'request-timeout', 'body-too-large', 'json-only'] as const),
  ...(['too-many-requests', 'headers-too-large', 'internal-error', 'database-unavailable'] as const),
];
const json = (schema: z.ZodType) => ({ 'application/json': { schema } });

/** What answers without a token and is therefore no endpoint (http/endpoint.ts). */
export const PLAIN_ROUTES: ZodOpenApiPathsObject = {
  '/healthz': {
    get: {
      ...PLAIN,
      operationId: 'isAlive',
      summary: 'Does the process live?',
      responses: { 200: { description: 'It does', content: json(z.object({ status: z.literal('ok') })) } },
    },
  },
  '/readyz': {
    get: {
      ...PLAIN,
      operationId: 'isReady',
      summary: 'Is everything there that Matrikel needs?',
      responses: {
        200: { description: 'It is', content: json(ReadyAnswer) },
        503: { description: 'Something is missing', content: json(ReadyAnswer) },
      },
    },
  },
  '/api/v1/openapi.json': {
    get: {
      ...PLAIN,
      operationId: 'readOpenApi',
      summary: 'This document',
      responses: { 200: { description: 'OpenAPI 3.1', content: json(z.looseObject({ openapi: z.string() })) } },
    },
  },
  '/api/v1/webhooks/personio/{integrationId}': {
    post: {
      tags: ['Integrations'],
      operationId: 'takePersonioEvent',
      summary: 'What Personio calls when somebody changes',
      description:
        "Opened by the token of the integration's subscription and nothing else, as bearer token or in the header `X-Matrikel-Webhook-Token`. Any body is taken as a hint to look; of it ids and times are kept. The same body again has no effect.",
      security: [],
      requestParams: { path: z.object({ integrationId: z.string() }) },
      requestBody: { content: json(z.looseObject({ event_name: z.string() })) },
      responses: {
        200: { description: 'It is stored', content: json(z.object({ status: z.literal('ok') })) },
        ...problemAnswers(OF_INTAKE),
      },
    },
  },
  [LMS_EVENTS_PATH]: {
    post: {
      tags: ['Integrations'],
      operationId: 'takeLmsEvent',
      summary: 'What an LMS calls when something happened there',
      description:
        "Opened by the LMS's signature over the body, made with the integration's `lms.webhookSecret`, and nothing else. LearnUpon: webhooks of version 2 (`X-Webhook-Signature`); of version 1 only with the switch `oldWebhooks`. Of completions ids are kept, anything else has no effect, nor has the same event again.",
      security: [],
      requestParams: { path: z.object({ integrationId: z.string() }) },
      requestBody: { content: json(z.looseObject({})) },
      responses: {
        200: { description: 'It is stored', content: json(z.object({ status: z.literal('ok') })) },
        ...problemAnswers(OF_INTAKE),
      },
    },
  },
  '/metrics': {
    get: {
      ...PLAIN,
      operationId: 'readMetrics',
      summary: 'Metrics for Prometheus',
      responses: {
        200: { description: "Prometheus's text format", content: { 'text/plain': { schema: z.string() } } },
      },
    },
  },
};
