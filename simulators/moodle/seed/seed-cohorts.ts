import { DEPARTMENTS } from '../../company/organisation.ts';
import type { Certificate } from '../certificates/issue.ts';
import type { Cohort } from '../cohorts/cohort.ts';

const WITHOUT_COHORT = ['Qualitätssicherung'];
/** Almost the name is not the name. */
const MISSPELT: Record<string, string> = { Marketing: 'marketing', Kundenservice: 'Kundenservice ' };
const WITHOUT_IDNUMBER = 'Logistik';
const TWICE = 'Einkauf';
export const PILOT_COHORT = 'Pilotgruppe E-Learning';
const OTHERS = [TWICE, 'Montage', 'IT-Support', 'Staplerfahrer', PILOT_COHORT, 'Ersthelfer'];

/** The cohorts an administrator made before anybody thought of a sync. Ids are those of users, too. */
export function seedCohorts(): Cohort[] {
  const departments = DEPARTMENTS.map(({ name }) => name).filter((name) => !WITHOUT_COHORT.includes(name));
  return [...departments.map((name) => MISSPELT[name] ?? name), ...OTHERS].map((name, index) => ({
    id: 1 + index,
    name,
    idnumber: name === WITHOUT_IDNUMBER ? '' : `k-${4000 + index}`,
    description: '',
    visible: true,
  }));
}

/** One template for two of them: their files have one name. */
export const CERTIFICATES: readonly Certificate[] = [
  { id: 1, name: 'Arbeitssicherheit', template: 'Zertifikat Übung & Prüfung' },
  { id: 2, name: 'Brandschutz & Evakuierung', template: 'Zertifikat Übung & Prüfung' },
  {
    id: 3,
    name: `Unterweisung ${'für Führungskräfte in der Fertigung '.repeat(6).trim()}`,
    template: 'Teilnahmebescheinigung',
  },
];
