import { z } from 'zod';

const whole = z.number().int();

/** See SafetyBody for what each of them means. */
export const SafetyAnswer = z
  .strictObject({
    guard: z.strictObject({
      enabled: z.boolean(),
      confirmFirstRun: z.boolean(),
      sharePercent: whole,
      leastPeople: whole,
      mostPeople: whole,
      smallBelow: whole,
      smallPeople: whole,
      windowPercent: whole,
      windowDays: whole,
      shrinkPercent: whole,
      unitPeople: whole,
    }),
    approval: z.enum(['when-guarded', 'always']),
    approvalHours: whole,
    retention: z.strictObject({ valuesDays: whole, mailsDays: whole }),
  })
  .meta({ id: 'Safety' });
