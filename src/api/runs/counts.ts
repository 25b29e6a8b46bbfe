import { z } from 'zod';
import type { RunCounts } from '../../domain/run.ts';

const count = z.number().int();

export const Counts = z
  .object({
    created: count,
    updated: count,
    deactivated: count,
    unchanged: count,
    skipped: count,
    failed: count,
    groupsAdded: count,
    groupsRemoved: count,
    invited: count,
    certificates: count.describe(
      'Filed since the full sync before it ended: certificates are filed apart from runs. 0 of other runs.',
    ),
  } satisfies Record<keyof RunCounts, z.ZodNumber>)
  .meta({ id: 'Counts' });
