import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { ReadyAnswer } from '../health/readyz.ts';

const PLAIN = { tags: ['Health'], security: [] };
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
