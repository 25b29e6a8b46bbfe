import { describeLmsPort } from './lms-port.ts';
import { moodleUnderTest } from './moodle-under-test.ts';

describeLmsPort('moodle', () => moodleUnderTest());
