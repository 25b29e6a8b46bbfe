import { createRandom, hashText, type Random } from '../shared/random.ts';
import { BIRTH_DATE_KEY, CUSTOM_ATTRIBUTES, PERSONNEL_NUMBER_KEY, SYNC_KEY, TRAININGS_KEY } from './attributes.ts';
import { blankEmployee, type Employee } from './employee.ts';
import { addressPart, FEMALE_NAMES, LAST_NAMES, MALE_NAMES } from './names.ts';
import {
  DEPARTMENTS,
  type Department,
  holidayCalendarOf,
  MAIL_DOMAIN,
  OFFICES,
  SUBCOMPANIES,
  WORK_SCHEDULES,
} from './organisation.ts';

export type Taken = Map<string, number>;
const DAY_MS = 86_400_000;
const TOTAL_WEIGHT = DEPARTMENTS.reduce((sum, { weight }) => sum + weight, 0);
const TRAININGS = (CUSTOM_ATTRIBUTES.find(({ key }) => key === TRAININGS_KEY)?.options ?? []).filter(
  (option) => !option.includes(','),
);

/** Person `index` depends on seed and index only, so a larger company begins with the same people. */
export function ordinaryEmployee(seed: number, index: number, asOf: string, taken: Taken): Employee {
  const random = createRandom(hashText(`person ${index}`, seed));
  const employee = blankEmployee(String(3_400_000 + index * 13 + random.below(13)));
  fillPerson(employee, random, index, taken);
  fillPlace(employee, random, drawDepartment(random));
  fillDates(employee, random, Date.parse(asOf));
  fillStatus(employee, random, Date.parse(asOf));
  fillCustom(employee, random);
  return employee;
}

function fillPerson(employee: Employee, random: Random, index: number, taken: Taken): void {
  const female = random.chance(0.47);
  employee.first_name = random.pick(female ? FEMALE_NAMES : MALE_NAMES);
  employee.last_name = random.chance(0.06)
    ? `${random.pick(LAST_NAMES)}-${random.pick(LAST_NAMES)}`
    : random.pick(LAST_NAMES);
  employee.gender = random.chance(0.01) ? 'diverse' : female ? 'female' : 'male';
  employee.email = freeAddress(`${employee.first_name}`, `${employee.last_name}`, taken);
  employee[PERSONNEL_NUMBER_KEY] = String(10_000 + index);
}

export function freeAddress(first: string, last: string, taken: Taken): string {
  const base = `${addressPart(first)}.${addressPart(last)}`;
  const count = (taken.get(base) ?? 0) + 1;
  taken.set(base, count);
  return `${count === 1 ? base : base + count}@${MAIL_DOMAIN}`;
}

function drawDepartment(random: Random): Department {
  let ticket = random.below(TOTAL_WEIGHT);
  for (const department of DEPARTMENTS) {
    ticket -= department.weight;
    if (ticket < 0) return department;
  }
  return DEPARTMENTS[0] as Department;
}

export function fillPlace(employee: Employee, random: Random, department: Department): void {
  const partTime = random.chance(0.15);
  employee.department = department.name;
  employee.team = random.chance(0.03) ? null : random.pick(department.teams);
  employee.position = random.pick(department.positions);
  employee.office = random.pick(OFFICES);
  employee.subcompany = random.pick(SUBCOMPANIES);
  employee.holiday_calendar = holidayCalendarOf(`${employee.office}`);
  employee.cost_centers = `KST ${100 + DEPARTMENTS.indexOf(department) * 10}`;
  employee.work_schedule = partTime ? WORK_SCHEDULES[2] : random.pick(WORK_SCHEDULES.slice(0, 2));
  employee.weekly_working_hours = partTime ? '20' : employee.work_schedule === WORK_SCHEDULES[0] ? '40' : '38.5';
  employee.absence_entitlement = partTime ? 15 : 30;
  employee.vacation_day_balance = random.below(61) / 2;
  employee.fix_salary = partTime
    ? 1600 + random.below(800)
    : 2900 + random.below(4000) + (random.chance(0.2) ? 0.5 : 0);
  employee.fix_salary_interval = 'monthly';
}

function fillDates(employee: Employee, random: Random, asOfMs: number): void {
  const hiredMs = asOfMs - (200 + random.below(7000)) * DAY_MS;
  employee.hire_date = day(hiredMs);
  employee.probation_period_end = day(hiredMs + 182 * DAY_MS);
  employee.created_at = new Date(hiredMs - 30 * DAY_MS + 9 * 3_600_000).toISOString();
  employee.last_modified_at = new Date(asOfMs - random.below(180) * DAY_MS + random.below(36_000) * 1000).toISOString();
  employee[BIRTH_DATE_KEY] = day(hiredMs - (17 * 365 + random.below(30 * 365)) * DAY_MS);
}

function fillStatus(employee: Employee, random: Random, asOfMs: number): void {
  const ticket = random.next();
  if (ticket < 0.02) {
    employee.status = 'onboarding';
    employee.hire_date = day(asOfMs + (14 + random.below(150)) * DAY_MS);
    employee.probation_period_end = null;
  } else if (ticket < 0.05) {
    employee.status = 'leave';
  } else if (ticket < 0.1) {
    employee.status = 'inactive';
    employee.termination_date = day(asOfMs - (10 + random.below(180)) * DAY_MS);
    employee.last_working_day = employee.termination_date;
    employee.termination_type = 'employee';
  }
}

function fillCustom(employee: Employee, random: Random): void {
  const ticket = random.next();
  employee[SYNC_KEY] = ticket < 0.9 ? 'ja' : ticket < 0.95 ? 'nein' : '';
  employee[TRAININGS_KEY] = TRAININGS.filter(() => random.chance(0.3));
  if (random.chance(0.7)) employee.dynamic_1830421 = `2026-0${1 + random.below(9)}-${10 + random.below(18)}`;
  if (random.chance(0.8)) employee.dynamic_1830424 = 1 + random.below(5);
  if (random.chance(0.6)) employee.dynamic_1830427 = random.below(2000) / 4;
  if (random.chance(0.3)) employee.dynamic_1830430 = `https://intranet.lindenhof-werke.example/p/${employee.id}`;
  if (random.chance(0.1)) employee.dynamic_1830433 = 'Erste Zeile der Bemerkung\nZweite Zeile: "Rücksprache" nötig';
  if (random.chance(0.5)) employee.dynamic_1830436 = random.pick(['B', 'C1', 'C', 'CE']);
  if (random.chance(0.1)) employee.profile_picture = true;
}

export function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
