import { describeKilling } from './kill-while-applying.ts';

describeKilling('worker-1');
