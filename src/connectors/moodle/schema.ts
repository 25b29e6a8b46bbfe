import { z } from 'zod';
import { idText } from '../http/id-text.ts';

const text = z.string().nullish();

/** `core_webservice_get_site_info`: who asks, and what the service holds. */
export const SiteInfo = z.object({
  userid: idText,
  release: z.string(),
  version: z.coerce.string(),
  userissiteadmin: z.boolean().default(false),
  functions: z.array(z.object({ name: z.string() })),
});
export type SiteInfo = z.infer<typeof SiteInfo>;

export const CustomField = z.object({
  shortname: z.string(),
  name: z.string(),
  type: z.string(),
  value: z.union([z.string(), z.number().transform(String), z.null()]),
});
export type CustomField = z.infer<typeof CustomField>;

/** An account; what is empty is not there, and neither is what the caller may not see. */
export const User = z.object({
  id: idText,
  username: text,
  firstname: text,
  lastname: text,
  fullname: text,
  email: text,
  idnumber: text,
  auth: text,
  suspended: z.boolean().default(false),
  lastaccess: z.number().nullish(),
  institution: text,
  department: text,
  phone1: text,
  phone2: text,
  address: text,
  city: text,
  country: text,
  lang: text,
  customfields: z.array(CustomField).nullish(),
});
export type User = z.infer<typeof User>;

/** Rows one by one, so that an unreadable one does not take the others with it. */
export const Rows = z.array(z.unknown());
export const FoundUsers = z.object({ users: Rows });

export const CreatedUsers = z.array(z.object({ id: idText, username: z.string() }));

/** Of a successful call: what failed all the same. */
export const UpdatedUsers = z
  .object({ warnings: z.array(z.object({ itemid: idText.optional(), warningcode: z.string() })).default([]) })
  .nullable();

export const Cohorts = z.array(z.object({ id: idText, name: z.string(), idnumber: text }));
export const CohortMembers = z.array(z.object({ cohortid: idText, userids: z.array(idText) }));

export const Anything = z.unknown();
