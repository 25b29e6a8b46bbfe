import { z } from 'zod';
import { readExpiry } from '../../domain/certificates/expiry.ts';
import { idText } from '../http/id-text.ts';
import { isStorableMoment, storableId, titleText } from '../http/storable.ts';

const text = z.string().nullish();

/** One value of a field of the portal's own; several values may come as a list. */
const CustomValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])),
  z.null(),
]);
export type CustomValue = z.infer<typeof CustomValue>;

const CustomDataById = z.array(z.object({ definition_id: idText, value: CustomValue.optional() })).nullish();

/** A user; only what we use (learnupon-api §5). */
export const User = z.object({
  id: idText,
  email: text,
  first_name: text,
  last_name: text,
  enabled: z.boolean(),
  user_type: text,
  account_expires: text,
  last_sign_in_at: text,
  sign_in_count: z.number().nullish(),
  customDataFieldValues: CustomDataById,
});
export type User = z.infer<typeof User>;

const OptionList = z.array(z.union([z.string(), z.number().transform(String)]));

const JsonOptions = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' });
      return z.NEVER;
    }
  })
  .pipe(OptionList);

/** A list of options; seen as a list of texts, documented as "string" (learnupon-api §6). */
const Options = z
  .union([OptionList, z.string()])
  .nullish()
  .transform((options) => (typeof options === 'string' ? splitOptions(options) : (options ?? null)));

export const Definition = z.object({ id: idText, label: z.string(), type_id: z.number(), predefined_values: Options });
export type Definition = z.infer<typeof Definition>;

/** `GET /users/customuserdata`; the key was seen misspelt elsewhere, so that it may be here, too. */
export const DefinitionsAnswer = z.union([
  z
    .object({ customDataFieldDefinitions: z.array(Definition) })
    .transform((answer) => answer.customDataFieldDefinitions),
  z.object({ customDataFieldDefintions: z.array(Definition) }).transform((answer) => answer.customDataFieldDefintions),
]);

/**
 * Users under a singular key, even where they are many. Rows one by one, so that an unreadable one does not take its page with it.
 */
export const UsersAnswer = z.object({ user: z.array(z.unknown()) });

/** `POST /users`, `PUT /users/{id}`: the id alone. */
export const SavedAnswer = z.object({ id: idText });

export const GroupsAnswer = z.object({ groups: z.array(z.object({ id: idText, title: z.string() })) });

/** `GET /group_memberships?group_id=`: users. With `version_id` the row's own id is the membership's. */
export const MembersAnswer = z.object({ user: z.array(z.object({ id: idText, user_id: idText.optional() })) });
/** `GET /group_memberships?user_id=`: groups. */
export const MembershipsAnswer = z.object({ group: z.array(z.object({ id: idText, group_id: idText.optional() })) });

/** An invitation; one to a user name alone has no address and is nobody's here. */
export const Invite = z.object({
  id: idText,
  invite_email_address: text,
  first_name: text,
  last_name: text,
  invite_status: z.string(),
  expires_at: text,
  customDataFieldValues: CustomDataById,
});
export type Invite = z.infer<typeof Invite>;

export const InvitesAnswer = z.object({ group_invite: z.array(z.unknown()) });
export const InvitedAnswer = z.object({ portal_invite: z.object({ id: idText, email: text }) });

/** `GET /courses`: of each its id alone. */
export const CoursesAnswer = z.object({ courses: z.array(z.object({ id: idText })) });

const moment = text.transform((given, context) => {
  const at = given ? new Date(given) : null;
  if (at && !isStorableMoment(at)) context.addIssue({ code: 'custom', message: 'no moment' });
  return at;
});

/** One learner in one course; what a completion is made of (learnupon-api §9). */
export const Enrollment = z.object({
  id: storableId,
  user_id: storableId,
  course_name: titleText,
  status: z.string(),
  date_completed: moment,
  cert_expires_at: text.transform((given) => (given ? readExpiry(given) : null)),
});
export type Enrollment = z.infer<typeof Enrollment>;

/** Rows one by one, as with users. */
export const EnrollmentsAnswer = z.object({ enrollments: z.array(z.unknown()) });

export const Anything = z.unknown();

/** Every refusal carries a text in one of two places (learnupon-api §4). */
export const RefusalAnswer = z.union([
  z.object({ message: z.string() }).transform(({ message }) => message),
  z.object({ error: z.string() }).transform(({ error }) => error),
]);

/** A list in JSON first: there an option may have a comma. */
function splitOptions(options: string): string[] {
  const list = options.trimStart().startsWith('[') ? JsonOptions.safeParse(options).data : undefined;
  const parts = list ?? options.split(options.includes('\n') ? /\r?\n/ : ',');
  return parts.map((option) => option.trim()).filter((option) => option !== '');
}
