import type { Day } from '../domain/dates/day.ts';
import type { Language } from '../domain/problem-texts/index.ts';

/** What a record of a completed course says. Days are the company's. */
export interface TrainingRecord {
  readonly language: Language;
  /** Of the person, as Personio has it. */
  readonly name: string;
  readonly course: string;
  readonly completedOn: Day;
  /** Null where the LMS names no end. */
  readonly expiresOn: Day | null;
  /** The LMS by its name, and where its portal is: `LearnUpon`, `acme.learnupon.com`. */
  readonly lms: string;
  readonly portal: string;
  /** By which the LMS knows the completion. */
  readonly reference: string;
}

interface WrittenRecord {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** Makes a PDF of what an LMS tells of a completion, for those that have no document of it. */
export interface RecordWriter {
  /**
   * Writes the PDF to `path`; the same record gives the same bytes for as long as the fonts stay the same ones. Writes nothing where
   * the name or the course is empty, or has letters that none of the fonts has: no document with gaps goes into somebody's file.
   */
  write(record: TrainingRecord, path: string): Promise<WrittenRecord | { readonly unreadable: 'name' | 'course' }>;
}
