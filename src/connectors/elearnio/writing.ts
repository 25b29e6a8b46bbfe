import type { Sending } from '../applying/send-write.ts';
import type { ElearnioClient } from './client.ts';
import type { Extensions } from './extensions.ts';
import type { LeaveHiddenOut } from './leave-hidden-out.ts';

/** What everybody who writes for one call of `apply` shares. */
export interface Writing extends Sending {
  readonly client: ElearnioClient;
  readonly extensions: Extensions;
  readonly pageSize: number;
  /** Where a write of groups must not repeat all that an account shows. */
  readonly leaveHiddenOut?: LeaveHiddenOut | undefined;
}
