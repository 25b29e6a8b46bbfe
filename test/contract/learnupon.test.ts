import { learnuponUnderTest } from './learnupon-under-test.ts';
import { describeLmsPort } from './lms-port.ts';

describeLmsPort('learnupon', () => learnuponUnderTest());
