/** What a row of an index says, by name of the API. */
export const COLUMNS = ['file', 'employeeId', 'email', 'title', 'issuedOn', 'expiresOn', 'id'] as const;
export type IndexColumn = (typeof COLUMNS)[number];
export type IndexValues = Readonly<Partial<Record<IndexColumn, string>>>;

/** Other headings, as they stand in spreadsheets. */
const ALSO: Readonly<Record<string, IndexColumn>> = {
  filename: 'file',
  datei: 'file',
  dateiname: 'file',
  personioid: 'employeeId',
  mitarbeiterid: 'employeeId',
  mail: 'email',
  emailadresse: 'email',
  course: 'title',
  titel: 'title',
  kurs: 'title',
  date: 'issuedOn',
  datum: 'issuedOn',
  ausgestelltam: 'issuedOn',
  expires: 'expiresOn',
  gültigbis: 'expiresOn',
  certificateid: 'id',
  kennung: 'id',
};

/** `Issued on`, `issued_on` and `issuedOn` are one heading; null for one that says nothing to us. */
export function columnOf(heading: string): IndexColumn | null {
  const plain = heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  return COLUMNS.find((column) => column.toLowerCase() === plain) ?? ALSO[plain] ?? null;
}
