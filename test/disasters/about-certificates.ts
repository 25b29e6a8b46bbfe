import { idle, type Scenario, type Verdict, verdict } from './scenario.ts';
import { lostOrFiledTwice, untilSettled } from './stage/certificates.ts';
import { ordinaryPeople, type Person } from './stage/changes.ts';
import type { Stage } from './stage/stage.ts';
import type { House } from './stage/theatre.ts';

/** Fewer cannot be held in the middle of anything. */
const LEAST_PEOPLE = 4;
/** How soon Personio's list shows what was filed. */
const LISTED_MS = 500;

/** A company and a portal in step, and people who have completed courses. Nobody has switched certificates on yet. */
interface CertificateScene {
  readonly house: House;
  readonly stage: Stage;
  readonly people: readonly Person[];
  /** Certificates of all of them. */
  readonly total: number;
}

interface AboutCertificates extends Pick<Scenario, 'name' | 'group'> {
  /** At most so many. */
  readonly people: number;
  /** Courses of each. */
  readonly each: number;
  /** Switches them on, and what befalls them; answers a sentence for the table, or that it could not. */
  befall(scene: CertificateScene): Promise<string | Verdict>;
}

/** In the end each certificate is one document of its owner. */
export function aboutCertificates({ name, group, people: wanted, each, befall }: AboutCertificates): Scenario {
  return {
    name,
    invariant: '6: One certificate version is one document in Personio',
    group,
    async play({ house, stage: putUp }) {
      const stage = await putUp();
      const old = new Set((await stage.portal.accounts()).map(({ id }) => id));
      await stage.inStep();
      await stage.company.settings({ documentListDelayMs: LISTED_MS });
      const people = (await ordinaryPeople(stage)).filter(({ accountId }) => !old.has(accountId)).slice(0, wanted);
      if (people.length < LEAST_PEOPLE) return idle('too few people get an account at once under these settings');
      await stage.portal.certify(
        people.map(({ accountId }) => accountId),
        each,
      );
      const total = people.length * each;
      const happened = await befall({ house, stage, people, total });
      if (typeof happened !== 'string') return happened;
      await untilSettled(stage, total);
      return verdict(happened, await lostOrFiledTwice(stage, people, each));
    },
  };
}
