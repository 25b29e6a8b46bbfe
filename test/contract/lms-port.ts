import { afterAll, beforeAll, describe } from 'vitest';
import { describeLmsFaults } from './lms-faults.ts';
import { describeLmsProbe } from './lms-probe.ts';
import { describeLmsReads } from './lms-reads.ts';
import { describeLmsStops } from './lms-stops.ts';
import type { LmsUnderTest } from './lms-under-test.ts';
import { describeLmsWrites } from './lms-writes.ts';

/** One suite that every LMS connector passes. `setUp` gives a portal with some members and at least two groups. */
export function describeLmsPort(name: string, setUp: () => Promise<LmsUnderTest>): void {
  describe(`${name} keeps the LmsPort contract:`, () => {
    describe('reading', () => describeLmsReads(each(setUp)));
    describe('writing', () => describeLmsWrites(each(setUp)));
    describe('when answers are lost or wrong', () => describeLmsFaults(each(setUp)));
    describe('when it has to stop', () => describeLmsStops(each(setUp)));
    describe('when it is probed', () => describeLmsProbe(each(setUp)));
  });
}

/** A portal of its own for each part; within a part every test uses people of its own. */
function each(setUp: () => Promise<LmsUnderTest>): () => LmsUnderTest {
  let portal: LmsUnderTest | null = null;
  beforeAll(async () => {
    portal = await setUp();
  });
  afterAll(() => portal?.close());
  return () => {
    if (!portal) throw new Error('The portal is not up yet.');
    return portal;
  };
}
