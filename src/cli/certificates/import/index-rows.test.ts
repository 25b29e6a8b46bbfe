import { describe, expect, it } from 'vitest';
import { dayOf } from './index-day.ts';
import { csvRows, jsonRows } from './index-rows.ts';

const ERIKA = { file: 'a.pdf', email: 'erika@firma.example', title: 'Brandschutz', issuedOn: '2026-03-04' };

describe('an index in CSV', () => {
  it('has a row for each certificate, and says in which line it stands', () => {
    const { rows, unused } = csvRows(
      'file,email,title,issuedOn,expiresOn,name\na.pdf,erika@firma.example,Brandschutz,2026-03-04,,Erika\n\nb.pdf,max@firma.example,"Erste Hilfe, Teil 2",2026-03-05,2028-03-05,Max\n',
      'index.csv',
    );
    expect(rows).toEqual([
      { place: 'line 2', values: ERIKA },
      {
        place: 'line 4',
        values: {
          file: 'b.pdf',
          email: 'max@firma.example',
          title: 'Erste Hilfe, Teil 2',
          issuedOn: '2026-03-05',
          expiresOn: '2028-03-05',
        },
      },
    ]);
    expect(unused).toEqual(['name']);
  });

  it('is taken as a German Excel writes it: with a mark, semicolons, and headings of its own', () => {
    const text =
      '\uFEFFDatei;Personio-ID;Titel;Ausgestellt am;Gültig bis;Kennung\r\na.pdf;17;"Brandschutz; Grundlagen, Teil 1";4.3.2026;;L-1\r\n';
    expect(csvRows(text, 'index.csv').rows).toEqual([
      {
        place: 'line 2',
        values: {
          file: 'a.pdf',
          employeeId: '17',
          title: 'Brandschutz; Grundlagen, Teil 1',
          issuedOn: '4.3.2026',
          id: 'L-1',
        },
      },
    ]);
  });

  it('takes headings with blanks and hyphens, and leaves faults of a row to the row', () => {
    const { rows } = csvRows('File\tE-Mail\tTitle\tIssued on\na.pdf\n', 'index.csv');
    expect(rows).toEqual([{ place: 'line 2', values: { file: 'a.pdf' } }]);
  });

  it('that lacks a column, or whose quotes are wrong, says so with the line', () => {
    expect(() => csvRows('file,title\n', 'index.csv')).toThrow(
      'index.csv lacks columns: employeeId or email, issuedOn.',
    );
    expect(() => csvRows('', 'index.csv')).toThrow('index.csv lacks columns');
    const open = 'file,email,title,issuedOn\na.pdf,erika@firma.example,"Brand"schutz,2026-03-04\n';
    expect(() => csvRows(open, 'index.csv')).toThrow(/^index\.csv is not CSV: .* in line 2\./);
    expect(() => csvRows(open, 'index.csv')).not.toThrow(/erika/);
  });
});

describe('an index in JSON', () => {
  it('is a list of objects, by itself or under a name', () => {
    const entries = [{ ...ERIKA, expiresOn: null, employeeId: 17 }, null];
    const rows = [
      { place: 'entry 1', values: { ...ERIKA, employeeId: '17' } },
      { place: 'entry 2', values: {} },
    ];
    expect(jsonRows(JSON.stringify(entries), 'index.json')).toEqual({ rows, unused: [] });
    expect(jsonRows(`\uFEFF${JSON.stringify({ certificates: entries })}`, 'index.json').rows).toEqual(rows);
    for (const text of ['{', '{}', '"a"', 'null']) expect(() => jsonRows(text, 'index.json')).toThrow('is not a list');
  });
});

it('a German day is a day; everything else is for the API to judge', () => {
  expect(['22.11.2026', '1.2.2026', '2026-11-22', '11/22/2026'].map(dayOf)).toEqual([
    ...['2026-11-22', '2026-02-01', '2026-11-22', '11/22/2026'],
  ]);
});
