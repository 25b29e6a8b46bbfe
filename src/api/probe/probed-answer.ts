import { z } from 'zod';
import { CLEARINGS, HIDDEN_MEMBERSHIPS, type ProbedCapabilities } from '../../domain/probed-capabilities.ts';

/** What is known of a portal; what is missing was never settled. */
export const ProbedAnswer = z
  .strictObject({
    probedAt: z.iso.datetime(),
    pageCap: z.number().int().optional().meta({ description: 'The most learners that one page was seen to give.' }),
    exactGroupNames: z
      .boolean()
      .optional()
      .meta({ description: 'A search for a group finds the identical name only.' }),
    showsHiddenMemberships: z
      .boolean()
      .optional()
      .meta({ description: 'A learner shows memberships in groups without an external id.' }),
    hiddenMemberships: z
      .enum(HIDDEN_MEMBERSHIPS)
      .optional()
      .meta({ description: 'What a change of groups does to such memberships.' }),
    clearsTexts: z.enum(CLEARINGS).optional().meta({ description: 'What empties a text field.' }),
    clearsDates: z.enum(CLEARINGS).optional().meta({ description: 'What empties a date.' }),
  } satisfies Record<keyof ProbedCapabilities, z.ZodType>)
  .meta({ id: 'Probed' });
