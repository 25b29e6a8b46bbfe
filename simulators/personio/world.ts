import type { OrganisationIds } from '../company/organisation.ts';
import type { AttributeStore } from './attribute-store.ts';
import type { Credential } from './credential.ts';
import type { EmployeeStore } from './employee-store.ts';
import type { PersonioSettings } from './settings.ts';

/** What the endpoints work on. */
export type World = {
  settings: PersonioSettings;
  attributes: AttributeStore;
  employees: EmployeeStore;
  credential: Credential;
  organisation: OrganisationIds;
};
