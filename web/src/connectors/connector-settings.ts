import type { Schemas } from '../api/client.ts';

/** What only one kind of LMS can be told: switches, words of a list, and texts. */
export type ConnectorSettings = NonNullable<Schemas['Settings']['connector']>;
