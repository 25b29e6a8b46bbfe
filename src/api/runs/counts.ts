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
    certificates: count,
  } satisfies Record<keyof RunCounts, z.ZodNumber>)
  .meta({ id: 'Counts' });
