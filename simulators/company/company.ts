import { createRandom } from '../shared/random.ts';
import { PERSONNEL_NUMBER_KEY, SYNC_KEY } from './attributes.ts';
import { type Awkward, applyAwkward, awkwardPeople, HUGE_ID } from './awkward.ts';
import type { Employee } from './employee.ts';
import { fillPlace, freeAddress, ordinaryEmployee, type Taken } from './ordinary.ts';
import { DEPARTMENTS, type Department } from './organisation.ts';

export type CompanyOptions = { employees: number; seed: number; asOf?: string; hugeId?: boolean };
export type Company = {
  employees: Employee[];
  /** Heads of the departments, in the order of DEPARTMENTS; the first runs the company. */
  heads: Employee[];
  awkward: { slug: string; what: string; employee: Employee }[];
};

/** "Today" of the invented company. Fixed, or the same seed would give other people tomorrow. */
const AS_OF = '2026-11-02';

/** Order: department heads, awkward people, team leads, everybody else. Seed and count decide all of it. */
export function createCompany({ employees: count, seed, asOf = AS_OF, hugeId = false }: CompanyOptions): Company {
  const oddities = awkwardPeople(asOf);
  const fixed = DEPARTMENTS.length + oddities.length;
  if (count < fixed) throw new Error(`The company has at least ${fixed} employees.`);

  const taken: Taken = new Map();
  const employees = Array.from({ length: count }, (_, index) => ordinaryEmployee(seed, index, asOf, taken));
  const heads = DEPARTMENTS.map((department, index) => makeHead(employees, index, department, seed));
  const leads = makeLeads(employees, fixed, seed);
  for (const employee of employees) employee.supervisor = supervisorOf(employee, heads, leads);
  const awkward = makeAwkward(employees.slice(DEPARTMENTS.length, fixed), oddities, hugeId, taken);
  linkAwkward(awkward, heads);
  return { employees, heads, awkward };
}

function makeHead(employees: Employee[], index: number, department: Department, seed: number): Employee {
  const head = steady(employees[index] as Employee);
  fillPlace(head, createRandom(seed + index), department);
  return Object.assign(head, { team: null, position: department.head, weekly_working_hours: '40' });
}

/** One lead per team, as far as the company is large enough; smaller ones are led by the heads alone. */
function makeLeads(employees: Employee[], from: number, seed: number): Map<string, Employee> {
  const leads = new Map<string, Employee>();
  let index = from;
  for (const department of DEPARTMENTS) {
    for (const team of department.teams) {
      const lead = employees[index];
      if (!lead) return leads;
      fillPlace(steady(lead), createRandom(seed + index), department);
      leads.set(team, Object.assign(lead, { team, position: `Teamleitung ${team}` }));
      index += 1;
    }
  }
  return leads;
}

/** Leads and awkward people are there and in the sync, unless their own line says otherwise. */
function steady(employee: Employee): Employee {
  if (employee.status === 'onboarding') employee.hire_date = '2019-04-01';
  const present = { status: 'active', termination_date: null, last_working_day: null, termination_type: '' };
  return Object.assign(employee, present, { [SYNC_KEY]: 'ja' });
}

function supervisorOf(employee: Employee, heads: Employee[], leads: Map<string, Employee>): string | null {
  const index = DEPARTMENTS.findIndex(({ name }) => name === employee.department);
  const head = heads[index];
  if (employee === heads[0]) return null;
  if (!head || employee === head) return heads[0]?.id ?? null;
  const lead = leads.get(`${employee.team}`);
  return !lead || lead === employee ? head.id : lead.id;
}

function makeAwkward(places: Employee[], oddities: Awkward[], hugeId: boolean, taken: Taken): Company['awkward'] {
  return oddities.map((oddity, index) => {
    const employee = steady(places[index] as Employee);
    employee.email = freeAddress(oddity.first, oddity.last, taken);
    applyAwkward(employee, oddity);
    if (oddity.slug === 'huge-id' && hugeId) employee.id = HUGE_ID;
    return { slug: oddity.slug, what: oddity.what, employee };
  });
}

function linkAwkward(awkward: Company['awkward'], heads: Employee[]): void {
  const bySlug = new Map(awkward.map(({ slug, employee }) => [`@${slug}`, employee]));
  for (const { employee } of awkward) {
    const target = bySlug.get(`${employee.supervisor}`);
    if (target) employee.supervisor = target.id;
  }
  const itHead = heads[DEPARTMENTS.findIndex(({ name }) => name === 'IT')];
  const clash = bySlug.get('@number-clash');
  if (clash && itHead) clash[PERSONNEL_NUMBER_KEY] = itHead.id;
}
