import { hashText } from '../shared/random.ts';

export const MAIL_DOMAIN = 'lindenhof-werke.example';

export type Department = { name: string; weight: number; teams: string[]; positions: string[]; head: string };

function department(name: string, weight: number, head: string, teams: string, positions: string): Department {
  return { name, weight, head, teams: teams.split('|'), positions: positions.split('|') };
}

export const DEPARTMENTS: readonly Department[] = [
  department('Geschäftsführung', 1, 'Geschäftsführerin', 'Vorstandsbüro', 'Assistenz der Geschäftsführung|Referent'),
  department(
    'Personal',
    3,
    'Leitung Personal',
    'Recruiting|Entgeltabrechnung',
    'Personalreferent|Sachbearbeiter Entgelt',
  ),
  department('Finanzen & Controlling', 4, 'Leitung Finanzen', 'Buchhaltung|Controlling', 'Buchhalter|Controller'),
  department('Einkauf', 4, 'Leitung Einkauf', 'Strategischer Einkauf|Operativer Einkauf', 'Einkäufer|Disponent'),
  department(
    'Vertrieb',
    12,
    'Leitung Vertrieb',
    'Vertrieb Nord|Vertrieb Süd|Key Accounts',
    'Außendienst|Innendienst|Key Account Manager',
  ),
  department('Marketing', 4, 'Leitung Marketing', 'Online-Marketing|Messen & Events', 'Marketing Manager|Grafiker'),
  department(
    'Kundenservice',
    9,
    'Leitung Kundenservice',
    'Hotline|Reklamation',
    'Servicemitarbeiter|Schichtleitung Service',
  ),
  department(
    'IT',
    6,
    'Leitung IT',
    'Infrastruktur|Anwendungen|IT-Support',
    'Systemadministrator|Softwareentwickler|Support-Techniker',
  ),
  department(
    'Forschung & Entwicklung',
    9,
    'Leitung F&E',
    'Konstruktion|Versuch|Elektronik',
    'Konstrukteur|Versuchsingenieur|Entwickler Elektronik',
  ),
  department(
    'Fertigung',
    30,
    'Leitung Fertigung',
    'Zerspanung|Montage|Lackiererei|Instandhaltung',
    'Zerspanungsmechaniker|Monteur|Lackierer|Mechatroniker',
  ),
  department('Qualitätssicherung', 5, 'Leitung Qualität', 'Prüffeld|Qualitätsmanagement', 'Prüfer|Qualitätsingenieur'),
  department(
    'Logistik',
    13,
    'Leitung Logistik',
    'Lager Süd|Lager Nord|Fuhrpark',
    'Fachkraft für Lagerlogistik|Berufskraftfahrer|Staplerfahrer',
  ),
];

export const OFFICES = ['Hannover', 'München', 'Köln', 'Leipzig', 'Düsseldorf'] as const;
export const SUBCOMPANIES = ['Lindenhof Werke GmbH', 'Lindenhof Süd GmbH & Co. KG', 'Lindenhof Dienste GmbH'] as const;
export const WORK_SCHEDULES = ['Vollzeit 40 h', 'Vollzeit 38,5 h', 'Teilzeit 20 h'] as const;

const OFFICE_STATES: Record<string, string> = {
  Hannover: 'Niedersachsen',
  München: 'Bayern',
  Köln: 'Nordrhein-Westfalen',
  Leipzig: 'Sachsen',
  Düsseldorf: 'Nordrhein-Westfalen',
};

export function holidayCalendarOf(office: string): string {
  return `Feiertage ${OFFICE_STATES[office] ?? 'Deutschland'}`;
}

/** Small numbers that hang on the name alone, so they are the same after every start and in any order of questions. */
export class OrganisationIds {
  readonly #ids = new Map<string, string>();
  readonly #used = new Set<string>();

  constructor() {
    for (const { name, teams } of DEPARTMENTS) {
      this.idOf('department', name);
      for (const team of teams) this.idOf('team', team);
    }
    // Such ids have been seen in real data; a client that reads them as a double gets another number.
    this.#ids.set(`work_schedule:${WORK_SCHEDULES[0]}`, '1070312345678901249');
  }

  idOf(kind: string, name: string): string {
    const key = `${kind}:${name}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      let number = 10_000 + (hashText(key) % 900_000);
      while (this.#used.has(String(number))) number += 1;
      id = String(number);
      this.#ids.set(key, id);
      this.#used.add(id);
    }
    return id;
  }
}
