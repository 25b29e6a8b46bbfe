import { createHmac } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { StepsHash } from '../domain/cases/leave-waiting.ts';
import type { ValueHash } from '../domain/drift/field-drift.ts';
import type { LmsCapabilities } from '../domain/lms-capabilities.ts';

/** A hash of what somebody's field holds; 16 bytes are enough to see that it is another value. Case in addresses is the LMS's to choose. */
export function createValueHash(key: Buffer, { emailField }: Pick<LmsCapabilities, 'emailField'>): ValueHash {
  return (field, value) => {
    const text = field === emailField ? value.toLowerCase() : value;
    const hash = createHmac('sha256', key).update(`value\0${field}\0${text}`).digest();
    return hash.subarray(0, 16).toString('base64url');
  };
}

export function createStepsHash(key: Buffer): StepsHash {
  return (steps) =>
    createHmac('sha256', key)
      .update(`steps\0${canonicalJson(steps)}`)
      .digest('base64url');
}
