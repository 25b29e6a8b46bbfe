import { aboutCertificates } from '../about-certificates.ts';
import { idle, verdict } from '../scenario.ts';
import { absencePasses, lostOrFiledTwice, switchOn, transferOf } from '../stage/certificates.ts';

const SPOILED = ['truncated-json', 'wrong-bytes', 'empty-200', 'wrong-content-type', 'cut-body'] as const;

/** What is no whole PDF is not filed; what was withdrawn never is. */
export const certificatesBadFiles = aboutCertificates({
  name: 'PDFs of certificates come cut off, changed, empty or late, and some are withdrawn',
  group: 'quick',
  people: 7,
  each: 2,
  async befall({ house, stage, people, total }) {
    const { portal, until } = stage;
    if (portal.files === null) return idle('the LMS has no files: Matrikel makes the records');
    const [one, other, ...rest] = people;
    if (!one || !other) throw new Error('too few people');
    await portal.files.render(1_500);
    for (const [index, kind] of SPOILED.entries()) await portal.files.fault({ kind, skip: total + index, times: 1 });
    for (const { accountId } of [one, other]) await portal.files.withdraw(accountId);
    await switchOn(stage);
    const settled = async () => {
      const { counts } = await transferOf(stage);
      if (counts.transferred === total - 2 && counts.withdrawn === 2) return true;
      await absencePasses(house, stage); // the minutes until a file is fetched again
      return false;
    };
    await until('all but the withdrawn ones are filed', settled, 120_000);
    const strikes = await portal.strikes();
    const wrong = [
      ...(await lostOrFiledTwice(stage, rest, 2)),
      ...(await lostOrFiledTwice(stage, [one, other], 1)),
      ...(strikes < SPOILED.length ? [`only ${strikes} answers were spoiled`] : []),
    ];
    return verdict(`${strikes} spoiled answers, 2 withdrawn ones: the other ${total - 2} were filed`, wrong);
  },
});
