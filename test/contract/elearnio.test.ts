import { elearnioUnderTest } from './elearnio-under-test.ts';
import { describeLmsPort } from './lms-port.ts';

describeLmsPort('elearnio', () => elearnioUnderTest());
