import type { Language } from './problem-text.ts';

/** What Personio calls its attributes on the screen. Problems carry keys; people look for labels. */
const LABELS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  first_name: { de: 'Vorname', en: 'First name' },
  last_name: { de: 'Nachname', en: 'Last name' },
  email: { de: 'E-Mail', en: 'Email' },
  status: { de: 'Status', en: 'Status' },
  department: { de: 'Abteilung', en: 'Department' },
  team: { de: 'Team', en: 'Team' },
  position: { de: 'Position', en: 'Position' },
  office: { de: 'Standort', en: 'Office' },
  subcompany: { de: 'Gesellschaft', en: 'Subcompany' },
  supervisor: { de: 'Vorgesetzter', en: 'Supervisor' },
  hire_date: { de: 'Anstelldatum', en: 'Hire date' },
  last_working_day: { de: 'Letzter Arbeitstag', en: 'Last day of work' },
  termination_date: { de: 'Kündigungsdatum', en: 'Termination date' },
  gender: { de: 'Geschlecht', en: 'Gender' },
  date_of_birth: { de: 'Geburtstag', en: 'Birthday' },
};

/** The label of a system attribute; a custom one is shown as it is named in the settings. */
export function attributeLabel(attribute: string, language: Language): string {
  return LABELS[attribute]?.[language] ?? attribute;
}
