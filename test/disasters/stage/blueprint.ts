import type { AttributeDefinition } from '../../../src/domain/attribute-catalogue.ts';
import type { FieldDefinition } from '../../../src/domain/lms-capabilities.ts';
import { DEFAULT_SETTINGS, type IntegrationSettings } from '../../../src/domain/settings.ts';
import type { LmsKind } from '../../../src/ports/connection.ts';
import { PORTALS } from './portal.ts';

/** What every invented company of a rehearsal is built from. */
export interface Blueprint {
  readonly kind: LmsKind;
  /** Of the new integration, as POST /integrations takes them. */
  readonly settings: Partial<IntegrationSettings>;
  readonly safety?: object;
  /** What the credential may read; null is the invented company's own catalogue. */
  readonly attributes: readonly AttributeDefinition[] | null;
  /** What the portal defines for itself, where an LMS has such fields; null is the invented portal's own. */
  readonly fields: readonly FieldDefinition[] | null;
  /** Names of groups that the portal has beside its own. */
  readonly groups: readonly string[];
}

/** The rehearsal company under the settings that let most happen. */
export function defaultBlueprint(kind: LmsKind): Blueprint {
  const settings: Partial<IntegrationSettings> = {
    scope: DEFAULT_SETTINGS.scope,
    outOfScope: 'deactivate',
    ...PORTALS[kind].settings,
  };
  return { kind, settings, attributes: null, fields: null, groups: [] };
}
