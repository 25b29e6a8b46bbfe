import { EMAIL, FIRST_NAME, LAST_NAME } from './vocabulary.ts';

/** Characters that the columns hold: Moodle cuts nothing off, it fails, and with it everybody of the call (moodle-api §2). */
export const COLUMNS: Readonly<Record<string, number>> = {
  [FIRST_NAME]: 100,
  [LAST_NAME]: 100,
  [EMAIL]: 100,
  idnumber: 255,
  institution: 255,
  department: 255,
  address: 255,
  city: 120,
  phone1: 20,
  phone2: 20,
};
