import { Explained } from '../servers/explained.ts';

const CHECK_SAYS_NO = 3;

/** The file is not a backup that could be restored; the message says what is wrong with it. */
export class BadBackup extends Explained {
  constructor(file: string, what: string) {
    super(`${file} cannot be restored: ${what}`, CHECK_SAYS_NO);
  }
}
