import type { FieldDefinition } from '../domain/lms-capabilities.ts';
import type { LmsPort } from '../ports/lms-port.ts';

/** The fields that the portal defines for itself, read afresh; nothing, and nobody asked, where all portals have the same. */
export async function readPortalFields(
  lms: Pick<LmsPort, 'can' | 'readFields'>,
  signal: AbortSignal,
): Promise<readonly FieldDefinition[] | undefined> {
  return lms.can.portalFields ? lms.readFields(signal) : undefined;
}
