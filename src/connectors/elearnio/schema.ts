import { z } from 'zod';
import { idText } from '../http/id-text.ts';

const text = z.string().nullish();
/** Documented as text; numbers have been kept in such fields by other clients, and an account must not vanish for that. */
const textOrNumber = z.union([z.string(), z.number().transform(String)]).nullish();

const Groups = z
  .array(idText)
  .nullish()
  .transform((groups) => groups ?? []);

/** A member, JSON:API resource; only what we use (elearnio-api §3). Fields that rules may map are read by key. */
export const Member = z.object({
  id: idText,
  attributes: z.looseObject({
    email: text,
    full_name: text,
    first_name: text,
    last_name: text,
    status: z.string(),
    role: text,
    employee_id: textOrNumber,
    groups: Groups,
  }),
});

/** `GET /members/{id}`, `POST /members`, `PATCH /members/{id}` */
export const MemberAnswer = z.object({ data: Member });

const count = z.number().int().nonnegative().nullish();

/** `GET /members`: rows one by one, so that an unreadable one does not take its page with it. */
export const MembersAnswer = z.object({
  data: z.array(z.unknown()),
  meta: z.object({ record_count: count, page_count: count }).nullish(),
});

const Group = z.object({
  id: idText,
  attributes: z.object({
    name: z.string(),
    external_id: z.union([z.string(), z.number().transform(String)]).nullish(),
  }),
});

/** `GET /groups`: all at once, without paging or meta. One unreadable group could be the one with hidden members: refuse. */
export const GroupsAnswer = z.object({ data: z.array(Group) });
