import type { operations } from '../../client/schema.d.ts';
import { GROUP_ATTRIBUTES } from '../../domain/settings.ts';
import type { Company } from './company.ts';
import { REHEARSAL, REHEARSAL_LEARNUPON } from './rehearsal-names.ts';

export type NewIntegration = operations['createIntegration']['requestBody']['content']['application/json'];

/** One integration for each simulated LMS, as POST /integrations takes them. The simulators have no limit, so the rehearsal need not wait for one. */
export function rehearsalIntegrations(company: Company): NewIntegration[] {
  const { personioPort, clientId, clientSecret, elearnioPort, apiKey, learnuponPort, learnuponUser } = company;
  const personio = {
    ...{ baseUrl: `http://127.0.0.1:${personioPort}`, clientId, clientSecret, requestsPerMinute: null },
  };
  const certificates = { enabled: true };
  return [
    {
      name: REHEARSAL,
      kind: 'elearnio',
      personio,
      lms: { baseUrl: `http://127.0.0.1:${elearnioPort}/backend/user-api/v1`, apiKey, requestsPerMinute: null },
      settings: { invitations: 'automatic', groupAttributes: [...GROUP_ATTRIBUTES] },
      certificates,
    },
    {
      name: REHEARSAL_LEARNUPON,
      kind: 'learnupon',
      personio,
      lms: {
        baseUrl: `http://127.0.0.1:${learnuponPort}/api/v1`,
        apiUser: learnuponUser,
        apiKey: company.learnuponKey,
        requestsPerMinute: null,
      },
      // Accounts at once and no groups of ours: the portal's own rules place people by what is mapped.
      settings: { customAttributes: { enabled: true, assignments: ROWS.map((row) => ({ ...row })) } },
      certificates,
    },
  ];
}

/** A row for each field of the portal that the company can fill; its "Urlaubsanspruch" is a number where Personio has a text. */
const ROWS = [
  { attribute: 'department', field: 'Abteilung' },
  { attribute: 'position', field: 'Position' },
  { attribute: 'cost_centers', field: 'Kostenstelle' },
  { attribute: 'Unterweisungen', field: 'Unterweisungen' },
  { attribute: 'hire_date', field: 'Eintrittsdatum' },
  { attribute: 'Sicherheitsstufe', field: 'Sicherheitsstufe' },
  { attribute: 'Lernbudget', field: 'Lernbudget' },
  { attribute: 'Führerscheinklasse', field: 'Führerscheinklasse' },
];
