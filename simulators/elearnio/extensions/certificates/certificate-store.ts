import { createHash } from 'node:crypto';
import { renderPdf } from '../../../shared/pdf.ts';
import type { Member } from '../../members/member.ts';

/** A certificate of a member. Records are replaced, never changed; the file is made anew whenever it is asked for. */
export type Certificate = {
  id: number;
  memberId: number;
  /** As they were on the day, for the case that the member is deleted. */
  holder: { name: string; email: string | null; employeeId: string | null };
  course: Course;
  issuedAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  /** Counted up when the file is replaced under the same id. */
  version: number;
  askedBytes: number;
  byteSize: number;
  sha256: string;
};
export type Course = { id: string; title: string };
export type Issue = Partial<Pick<Certificate, 'issuedAt' | 'expiresAt' | 'askedBytes'>> & { course?: Course };

/** The last one is longer than any title field of a personnel file. */
export const COURSES: readonly Course[] = [
  { id: '301', title: 'Hygieneschulung' },
  { id: '302', title: 'Brandschutz & Evakuierung' },
  { id: '303', title: 'Datenschutz nach DSGVO' },
  { id: '304', title: 'Ladungssicherung (Öl/Gas)' },
  { id: '305', title: `Unterweisung ${'für Führungskräfte in der Fertigung '.repeat(8).trim()}` },
];

/** By id, which is also the order of issue unless a time is given by hand. */
export class CertificateStore {
  readonly #byId = new Map<number, Certificate>();
  /** When the file was first asked for, where it is made on request. Like the downloads it is lost with the process. */
  readonly askedAt = new Map<number, number>();
  readonly downloads = new Map<number, number>();
  #lastId = 7000;

  all(): Certificate[] {
    return [...this.#byId.values()];
  }

  get(id: number): Certificate | undefined {
    return this.#byId.get(id);
  }

  put(certificate: Certificate): void {
    this.#byId.set(certificate.id, certificate);
    this.#lastId = Math.max(this.#lastId, certificate.id);
  }

  remove(id: number): boolean {
    return this.#byId.delete(id);
  }

  /** Not kept yet: the portal writes it down first. */
  draft(member: Member, { course = COURSES[0] as Course, ...issue }: Issue = {}): Certificate {
    const { full_name, email, employee_id } = member.fields;
    return withFile({
      id: this.#lastId + 1,
      memberId: member.id,
      holder: {
        name: `${full_name ?? ''}`,
        email: email === null ? null : `${email}`,
        employeeId: employee_id === null ? null : `${employee_id}`,
      },
      course,
      issuedAt: new Date().toISOString(),
      expiresAt: null,
      revokedAt: null,
      version: 1,
      askedBytes: 0,
      byteSize: 0,
      sha256: '',
      ...issue,
    });
  }
}

/** With the size and hash that the file will have. */
export function withFile(certificate: Certificate): Certificate {
  const bytes = fileOf(certificate);
  return { ...certificate, byteSize: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export function fileOf({ id, holder, course, issuedAt, version, askedBytes }: Certificate): Buffer {
  const lines = ['Zertifikat', holder.name, course.title, issuedAt.slice(0, 10), `Nr. ${id}, Ausgabe ${version}`];
  return renderPdf(lines, askedBytes);
}
