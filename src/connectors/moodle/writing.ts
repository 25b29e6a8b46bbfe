import type { FieldDefinition } from '../../domain/lms-capabilities.ts';
import type { Sending } from '../applying/send-write.ts';
import type { Reading } from './look-up.ts';
import type { MoodleSettings } from './settings.ts';

/** What everybody who writes for one call of `apply` shares. */
export interface Writing extends Sending, Reading {
  readonly settings: MoodleSettings;
  /** People whose writes kept failing so far. */
  failing: number;
}

/** The site's fields by key. */
export type Definitions = ReadonlyMap<string, FieldDefinition>;

/** How often something is looked for that was written a moment ago: what is read may lag behind. */
export const LOOKS = 3;
