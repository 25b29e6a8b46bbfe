import { z } from 'zod';
import type { SafetySettings } from '../../domain/safety-settings.ts';

const percent = (what: string) => whole(1, 100, `${what} In percent.`);
const people = (what: string) => whole(1, 100_000, `${what} People.`);
const days = (most: number, what: string) => whole(1, most, `${what} Days.`);

const GuardBody = z.strictObject({
  enabled: z.boolean().exactOptional().describe('Whether plans are looked at before they are carried out.'),
  confirmFirstRun: z
    .boolean()
    .exactOptional()
    .describe(
      'Whether the first run that would invite people, or that meets a portal with members, waits; also where `enabled` is off.',
    ),
  sharePercent: percent(
    'A run waits when it would switch off, switch on, clear or re-address more than this share of the active linked learners, and at least `leastPeople`.',
  ),
  leastPeople: people('Below this many the share is not looked at.'),
  mostPeople: people('A run waits at this many, whatever their share.'),
  smallBelow: whole(0, 10_000, 'With fewer active linked learners than this, `smallPeople` counts instead.'),
  smallPeople: people('A run waits at this many where there are few learners.'),
  windowPercent: percent('The share that unapproved runs may come to together within `windowDays`.'),
  windowDays: days(90, 'How long runs are added up.'),
  shrinkPercent: percent('A run waits when Personio hands out fewer people than usual, by more than this.'),
  unitPeople: people('A run waits when a department, office or team that had this many people has none.'),
});

/** What protects people from a plan; it takes effect at once and changes no version of the settings. */
export const SafetyBody = z.strictObject({
  guard: GuardBody.exactOptional().describe('When a plan waits for a person.'),
  approval: z
    .enum(['when-guarded', 'always'])
    .exactOptional()
    .describe('`always`: every run waits until somebody approves its plan.'),
  approvalHours: whole(1, 720, 'How long a waiting plan can be approved. Hours.'),
  retention: z
    .strictObject({
      valuesDays: days(3_650, 'How long the values before and after each change are kept, and with them the way back.'),
      mailsDays: days(3_650, 'How long mails are kept.'),
    })
    .exactOptional()
    .describe('What is dropped at which age; counts and outcomes stay.'),
});
export type SafetyBody = z.infer<typeof SafetyBody>;

export function mergeSafety(former: SafetySettings, body: SafetyBody): SafetySettings {
  return {
    ...former,
    ...body,
    guard: { ...former.guard, ...body.guard },
    retention: { ...former.retention, ...body.retention },
  };
}

function whole(least: number, most: number, what: string) {
  return z.number().int().min(least).max(most).exactOptional().describe(what);
}
