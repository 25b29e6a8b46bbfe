import { describeKilling } from './kill-while-applying.ts';

describeKilling('postgres');
