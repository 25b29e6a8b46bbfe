import { z } from 'zod';
import type { AttributeDefinition } from '../../domain/attribute-catalogue.ts';
import type { AttributeType, AttributeValue, Employee } from '../../domain/employee.ts';
import type { AttributeKey, EmployeeId } from '../../domain/ids.ts';
import { idText } from '../http/id-text.ts';
import { toAttributeValue } from './values.ts';

const TYPES: readonly AttributeType[] = ['standard', 'date', 'integer', 'decimal', 'list', 'link', 'tags', 'multiline'];

const success = z.literal(true);
const count = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]);

/** `POST /v1/auth`. Only the token is promised; a refusal may come with status 200 (personio-api §2). */
export const AuthAnswer = z.discriminatedUnion('success', [
  z.object({ success, data: z.object({ token: z.string().min(1), expires_in: z.number().positive().optional() }) }),
  z.object({ success: z.literal(false) }),
]);

/** `POST /v2/auth/token` */
export const OAuthAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive().optional(),
  scope: z.string().nullish(),
});

/** `GET /v1/company/employees`: rows one by one, so that an unreadable one does not take a hundred with it. */
export const EmployeesAnswer = z.object({
  success,
  metadata: z.object({ total_elements: count.optional() }).optional(),
  data: z.array(z.unknown()),
});

/** `GET /v1/company/employees/{id}` */
export const EmployeeAnswer = z.object({ success, data: z.unknown() });

/** `GET /v1/company/employees/attributes` */
export const AttributesAnswer = z.object({
  success,
  data: z.array(
    z
      .object({
        key: z.string(),
        label: z.string().nullish(),
        type: z.string(),
        universal_id: z.string().nullish(),
        options: z.array(z.unknown()).nullish(),
      })
      .transform(
        ({ key, label, type, universal_id, options }): AttributeDefinition => ({
          key: key as AttributeKey,
          label: label ?? key,
          type: TYPES.find((known) => known === type) ?? 'standard',
          universalId: universal_id ?? null,
          options: (options ?? []).filter((option) => typeof option === 'string'),
        }),
      ),
  ),
});

const Envelope = z.object({ type: z.string().catch('standard'), value: z.unknown() });
const Row = z.object({ attributes: z.record(z.string(), z.unknown()) });
const IdEnvelope = z.object({ value: idText });

/**
 * One employee with the attributes that were asked for; null for a row that cannot be understood. An attribute that is
 * not in the row, or has no value that we know the shape of, stays out: missing, not empty.
 */
export function readEmployeeRow(row: unknown, attributes: readonly AttributeKey[]): Employee | null {
  const parsed = Row.safeParse(row);
  if (!parsed.success) return null;
  const id = IdEnvelope.safeParse(parsed.data.attributes.id);
  if (!id.success) return null;

  const values: Record<AttributeKey, AttributeValue | null> = {};
  for (const key of attributes) {
    if (!Object.hasOwn(parsed.data.attributes, key)) continue;
    const envelope = Envelope.safeParse(parsed.data.attributes[key]);
    if (!envelope.success) return null;
    const value = toAttributeValue(envelope.data.type, envelope.data.value);
    if (value !== undefined) values[key] = value;
  }
  return { id: id.data.value as EmployeeId, attributes: values };
}

/** Personio has been seen to fail with status 200 (personio-api §2). */
export function saysFailure(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'success' in content && content.success === false;
}
