type AttributeType = 'standard' | 'date' | 'integer' | 'decimal' | 'list' | 'link' | 'tags' | 'multiline';

export type AttributeDefinition = {
  key: string;
  type: AttributeType;
  universalId: string | null;
  en: string;
  de: string;
  options: string[];
};

function system(key: string, type: AttributeType, en: string, de: string): AttributeDefinition {
  return { key, type, universalId: key, en, de, options: [] };
}

/** Custom labels are what an administrator typed, so they do not change with the language. */
function custom(key: string, type: AttributeType, label: string, options: string[] = []): AttributeDefinition {
  return { key, type, universalId: null, en: label, de: label, options };
}

export const SYSTEM_ATTRIBUTES: readonly AttributeDefinition[] = [
  system('id', 'integer', 'ID', 'ID'),
  system('first_name', 'standard', 'First name', 'Vorname'),
  system('last_name', 'standard', 'Last name', 'Nachname'),
  system('preferred_name', 'standard', 'Preferred name', 'Rufname'),
  system('email', 'standard', 'Email', 'E-Mail'),
  system('gender', 'standard', 'Gender', 'Geschlecht'),
  system('status', 'standard', 'Status', 'Status'),
  system('position', 'standard', 'Position', 'Position'),
  system('supervisor', 'standard', 'Supervisor', 'Vorgesetzter'),
  system('employment_type', 'standard', 'Employment type', 'Art der Beschäftigung'),
  system('weekly_working_hours', 'standard', 'Weekly hours', 'Wochenstunden'),
  system('hire_date', 'date', 'Hire date', 'Anstelldatum'),
  system('contract_end_date', 'date', 'Contract ends', 'Vertragsende'),
  system('termination_date', 'date', 'Termination date', 'Kündigungsdatum'),
  system('termination_type', 'standard', 'Termination type', 'Art der Kündigung'),
  system('termination_reason', 'standard', 'Termination reason', 'Kündigungsgrund'),
  system('probation_period_end', 'date', 'Probation period end', 'Ende der Probezeit'),
  system('last_working_day', 'date', 'Last day of work', 'Letzter Arbeitstag'),
  system('created_at', 'date', 'Created at', 'Erstellt am'),
  system('last_modified_at', 'date', 'Last modified', 'Zuletzt geändert'),
  system('subcompany', 'standard', 'Subcompany', 'Gesellschaft'),
  system('office', 'standard', 'Office', 'Standort'),
  system('department', 'standard', 'Department', 'Abteilung'),
  system('team', 'standard', 'Team', 'Team'),
  system('cost_centers', 'standard', 'Cost center', 'Kostenstelle'),
  system('holiday_calendar', 'standard', 'Public holidays', 'Feiertagskalender'),
  system('work_schedule', 'standard', 'Work schedule', 'Arbeitszeitmodell'),
  system('absence_entitlement', 'standard', 'Absence entitlement', 'Urlaubsanspruch'),
  system('vacation_day_balance', 'decimal', 'Vacation day balance', 'Resturlaub'),
  system('fix_salary', 'decimal', 'Fixed salary', 'Festgehalt'),
  system('fix_salary_interval', 'standard', 'Salary interval', 'Gehaltsintervall'),
  system('hourly_salary', 'decimal', 'Hourly salary', 'Stundenlohn'),
  system('profile_picture', 'standard', 'Profile picture', 'Profilbild'),
];

export const SYNC_KEY = 'dynamic_1830412';
export const PERSONNEL_NUMBER_KEY = 'dynamic_1830415';
export const BIRTH_DATE_KEY = 'dynamic_1830439';
export const TRAININGS_KEY = 'dynamic_1830418';

export const CUSTOM_ATTRIBUTES: readonly AttributeDefinition[] = [
  custom(SYNC_KEY, 'list', 'elearnio Sync', ['ja', 'nein']),
  custom(PERSONNEL_NUMBER_KEY, 'standard', 'Personalnummer'),
  custom(TRAININGS_KEY, 'tags', 'Unterweisungen', [
    'Brandschutz',
    'Datenschutz',
    'Erste Hilfe',
    'Gabelstapler, Stufe 2',
    'Ladungssicherung',
  ]),
  custom('dynamic_1830421', 'date', 'Letzte Unterweisung'),
  custom('dynamic_1830424', 'integer', 'Sicherheitsstufe'),
  custom('dynamic_1830427', 'decimal', 'Lernbudget'),
  custom('dynamic_1830430', 'link', 'Profilseite'),
  custom('dynamic_1830433', 'multiline', 'Bemerkung'),
  custom('dynamic_1830436', 'list', 'Führerscheinklasse', ['B', 'C1', 'C', 'CE']),
  { ...custom(BIRTH_DATE_KEY, 'date', 'Geburtstag'), universalId: 'date_of_birth' },
];
