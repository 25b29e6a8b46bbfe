import { describe, expect, it } from 'vitest';
import { type CommentFacts, documentComment, documentFileName, documentTitle } from './document-words.ts';

const facts: CommentFacts = {
  ...{ kind: 'file', origin: 'lms', lms: 'elearnio', marker: 'Matrikel-x' },
  ...{ issuedOn: '2026-03-04', expiresOn: '2027-03-04' },
};

describe('a document in the personnel file', () => {
  it('has the course for its title, cut between letters where Personio would refuse it', () => {
    expect(documentTitle('  Datenschutz\n 2026 ')).toBe('Datenschutz 2026');
    expect(documentTitle('ä'.repeat(255))).toBe('ä'.repeat(255));
    const cut = documentTitle('🦺'.repeat(300));
    expect([...cut]).toHaveLength(255);
    expect(cut).toBe(`${'🦺'.repeat(254)}…`);
  });

  it('says in its comment what it is, until when it is valid, and what it is known by', () => {
    expect(documentComment(facts, 'de')).toBe(
      'Zertifikat aus elearnio: ausgestellt am 4. März 2026, gültig bis 4. März 2027. Matrikel-x',
    );
    expect(documentComment({ ...facts, expiresOn: null }, 'en')).toBe(
      'Certificate from elearnio: issued on 4 March 2026. Matrikel-x',
    );
  });

  it('never passes a record off as the certificate of the LMS', () => {
    const record = { ...facts, kind: 'record', lms: 'LearnUpon' } as const;
    expect(documentComment(record, 'de')).toContain(
      'Schulungsnachweis, von Matrikel aus LearnUpon erstellt: abgeschlossen',
    );
    expect(documentComment(record, 'en')).toContain('Training record made by Matrikel from LearnUpon: completed');
    expect(documentComment({ ...facts, origin: 'import' }, 'de')).toContain('über Matrikel eingereicht');
  });

  it.each([
    ['Ä/Ö: Straßenbau & Co.', 'Ae-Oe-Strassenbau-Co-2026-03-04.pdf'],
    ['Formación básica', 'Formacion-basica-2026-03-04.pdf'],
    ['安全教育', '2026-03-04.pdf'],
    ['../../etc/passwd', 'etc-passwd-2026-03-04.pdf'],
  ])('of "%s" is a file that every system can hold', (course, name) => {
    expect(documentFileName(course, '2026-03-04')).toBe(name);
  });
});
