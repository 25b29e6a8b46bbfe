import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningMoodle, startMoodle } from '../../../simulators/moodle/index.ts';
import { addressOf, appliedOne, made, person, update } from '../../../test/contract/people.ts';
import type { AttributeCatalogue } from '../../domain/attribute-catalogue.ts';
import type { AttributeType, AttributeValue, Employee } from '../../domain/employee.ts';
import { planFields } from '../../domain/field-changes.ts';
import type { AttributeKey, EmployeeId } from '../../domain/ids.ts';
import type { FieldKind } from '../../domain/mapping/field-type.ts';
import { resolveRows } from '../../domain/mapping/resolve-rows.ts';
import { FITTING_KINDS } from '../../domain/mapping/type-table.ts';
import { withFields } from '../../domain/mapping/with-fields.ts';
import { unlimited } from '../../ports/limiter.ts';
import type { LmsPort } from '../../ports/lms-port.ts';
import { DEFAULT_HTTP } from '../http/http-settings.ts';
import { createPools, type Pools } from '../http/pools.ts';
import { createMoodle } from './index.ts';

/** A site's fields of every kind, and what its administrator tells Matrikel of them. */
const FIELDS = {
  zeile: { datatype: 'text', told: 'text', kind: 'string' },
  absatz: { datatype: 'textarea', told: 'textarea', kind: 'string' },
  auswahl: { datatype: 'menu', options: ['A', 'B, C'], told: 'menu(A|B, C)', kind: 'string-choice/single' },
  haken: { datatype: 'checkbox', told: 'checkbox(ja|nein)', kind: 'string-choice/single' },
  tag: { datatype: 'datetime', told: 'date', kind: 'date' },
  zahl: { datatype: 'text', told: 'integer', kind: 'integer' },
  betrag: { datatype: 'text', told: 'decimal', kind: 'decimal' },
} as const satisfies Record<string, { datatype: string; options?: string[]; told: string; kind: FieldKind }>;
type Name = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as Name[];

const text = (given: string): AttributeValue => ({ kind: 'text', text: given });
const number = (given: string): AttributeValue => ({ kind: 'number', number: given });
const MIDNIGHT_IN_BERLIN = String(Date.parse('2020-05-07T00:00:00+02:00') / 1000);

/** What Personio says, and what the site holds in the end. */
const CELLS: readonly (readonly [AttributeType, Name, AttributeValue, string])[] = [
  ['link', 'zeile', text('https://firma.example/a?b=c'), 'https://firma.example/a?b=c'],
  ['link', 'absatz', text('https://firma.example/a?b=c'), 'https://firma.example/a?b=c'],
  ['multiline', 'zeile', text('eine Zeile'), 'eine Zeile'],
  ['multiline', 'absatz', text('eins\r\nzwei'), 'eins\nzwei'],
  ['standard', 'zeile', text('Köln, "Süd" & West'), 'Köln, "Süd" & West'],
  ['standard', 'absatz', text('Köln'), 'Köln'],
  ['standard', 'auswahl', text('B, C'), 'B, C'],
  ['standard', 'haken', text('ja'), '1'],
  ['list', 'zeile', text('A'), 'A'],
  ['list', 'absatz', text('A'), 'A'],
  ['list', 'auswahl', text('A'), 'A'],
  ['list', 'haken', text('nein'), '0'],
  ['tags', 'zeile', { kind: 'tags', tags: ['C', 'A'] }, 'A, C'],
  ['tags', 'absatz', { kind: 'tags', tags: ['C', 'A'] }, 'A, C'],
  ['date', 'tag', { kind: 'date', date: '2020-05-07' }, MIDNIGHT_IN_BERLIN],
  ['integer', 'zahl', number('-7'), '-7'],
  ['decimal', 'betrag', number('12.5'), '12.50'],
];

const signal = new AbortController().signal;
let simulator: RunningMoodle;
let pools: Pools;
let lms: LmsPort;
beforeAll(async () => {
  simulator = await startMoodle({ employees: 39, members: 'none', fields: 'none' });
  pools = createPools(DEFAULT_HTTP);
  for (const [shortname, { told: _told, kind: _kind, ...field }] of Object.entries(FIELDS))
    await sim('POST', '/fields', { shortname, name: shortname, ...field });
  const profileFields = NAMES.map((name) => `${name}: ${FIELDS[name].told}`).join('; ');
  const connection = {
    baseUrl: simulator.baseUrl,
    apiKey: simulator.token,
    pageSize: null,
    connector: { profileFields },
  };
  lms = createMoodle({ connection, limiter: unlimited, pools, http: DEFAULT_HTTP });
});
afterAll(async () => {
  await pools.close();
  await simulator.close();
});

function isChoice(name: Name): boolean {
  return FIELDS[name].kind === 'string-choice/single';
}

async function sim<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = await fetch(`${simulator.url}/_sim${path}`, init);
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** A menu holds one of its options, and never several. */
async function rowFor(type: AttributeType, name: Name, choice?: 'multi') {
  const catalogue: AttributeCatalogue = [
    { key: 'dynamic_1' as AttributeKey, label: 'Something', type, universalId: null, options: [] },
  ];
  const row = { attribute: 'Something', field: name, ...(choice && isChoice(name) ? { choice } : {}) };
  return resolveRows([row], catalogue, lms.can, await lms.readFields(signal));
}

describe("the table of types, for a Moodle site's profile fields", () => {
  it('is whole: each attribute goes into each field of a kind that fits, and into no other', async () => {
    const played = new Set(CELLS.map(([type, name]) => `${type} ${name}`));
    for (const type of Object.keys(FITTING_KINDS) as AttributeType[])
      for (const name of NAMES) {
        const fits = FITTING_KINDS[type].includes(FIELDS[name].kind);
        const { faults } = await rowFor(type, name);
        const codes = faults.map(({ code }) => code);
        expect([type, name, codes]).toEqual([type, name, fits ? [] : ['mapping-types-differ']]);
        expect([type, name, played.has(`${type} ${name}`)]).toEqual([type, name, fits]);
      }
  });

  it('refuses several values for a menu or a checkbox, also where a row asks for them', async () => {
    for (const name of ['auswahl', 'haken'] as const) {
      const { faults, sources } = await rowFor('tags', name, 'multi');
      expect(faults).toMatchObject([{ code: 'mapping-types-differ', params: { fieldType: 'string-choice/single' } }]);
      expect(sources).toEqual([]);
    }
  });

  it.each(CELLS)('%s goes into %s, and is there', async (type, name, value, held) => {
    const employee = String(CELLS.findIndex((cell) => cell[0] === type && cell[1] === name) + 100);
    const { sources, fields, faults } = await rowFor(type, name);
    expect(faults).toEqual([]);
    const can = withFields(lms.can, fields);
    const someone: Employee = {
      id: employee as EmployeeId,
      attributes: { ['dynamic_1' as AttributeKey]: value },
    };
    const id = await made(lms, employee);

    const { changes, problems } = planFields(someone, await lms.findLearner(id, signal), sources, can);
    expect({ written: changes.length, problems }).toEqual({ written: 1, problems: [] });
    const { results, codes } = await appliedOne(lms, person(employee, id, [update(employee, id, changes)]));
    expect({ results, codes }).toEqual({ results: ['applied'], codes: [null] });

    const [account] = await sim<{ custom: Record<string, unknown> }[]>('GET', `/users?email=${addressOf(employee)}`);
    expect(String(account?.custom[name])).toBe(held);
    expect(planFields(someone, await lms.findLearner(id, signal), sources, can)).toMatchObject({
      changes: [],
      problems: [],
    });
  });
});
