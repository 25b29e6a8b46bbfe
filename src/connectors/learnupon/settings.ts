import { z } from 'zod';

/** What only an integration with LearnUpon can set, under `settings.connector`. */
export const LearnuponSettings = z.strictObject({
  accountExpires: z
    .boolean()
    .default(false)
    .describe(
      'LearnUpon: the termination date becomes the end of access (`account_expires`). Dates that are written stay when it is switched off again.',
    ),
  processEnrollments: z
    .boolean()
    .default(false)
    .describe("LearnUpon: whoever is added to a group is enrolled in the group's courses, which may mail them."),
  oldWebhooks: z
    .boolean()
    .default(false)
    .describe('LearnUpon: webhooks of version 1 are taken, too, which are signed with MD5.'),
});
export type LearnuponSettings = z.infer<typeof LearnuponSettings>;
