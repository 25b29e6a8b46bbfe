import { createRandom } from '../../shared/random.ts';
import type { Site } from '../site.ts';
import type { Issue } from './issue.ts';

const SIGNS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];

/** The code is ten signs that nothing can be read from; capitals count. */
export function newIssue(site: Site, userid: number, customcertid: number, timecreated: number): Issue {
  const id = site.tables.issues.nextId();
  const random = createRandom(id * 7919);
  const code = Array.from({ length: 10 }, () => random.pick(SIGNS)).join('');
  return site.put('issues', { id, userid, customcertid, code, emailed: true, timecreated, broken: false });
}
