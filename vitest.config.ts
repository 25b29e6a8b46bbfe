import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Whatever takes minutes, mostly waiting for servers, begins first: at the end it would be waited for alone. */
const LONGEST_FIRST = ['/test/disasters/', '/test/e2e/', '/test/', '/src/backup/', '/src/servers/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => rank(one) - rank(other) || one.moduleId.localeCompare(other.moduleId));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = LONGEST_FIRST.findIndex((folder) => moduleId.includes(folder));
  return place === -1 ? LONGEST_FIRST.length : place;
}

export default {
  test: {
    sequence: { sequencer: LongestFirst },
    // A process for all files of a worker loads Temporal, the store and the API once: a third of all CPU time else. Whatever
    // a file changes in its process (clock, environment, tracing) it puts back.
    isolate: false,
    // The long ones wait for servers more than half of the time: on two cores three at a time are done soonest.
    maxWorkers: 3,
  },
};
