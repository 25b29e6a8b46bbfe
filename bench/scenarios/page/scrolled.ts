import type { Page } from 'playwright-core';
import { quantile } from '../../measure/statistics.ts';

const FRAMES = 240;

/** The list from top to end, as fast as the frames come; how long each took, and how often there was nothing to see in one. */
export async function scrolled(page: Page) {
  const { gapsMs, blank } = await page.evaluate<{ gapsMs: number[]; blank: number }>(`new Promise((done) => {
    const list = document.querySelector('.steps-viewport');
    const middle = () => { const { left, top, width, height } = list.getBoundingClientRect(); return document.elementFromPoint(left + width / 2, top + height / 2); };
    list.scrollIntoView({ block: 'center' });
    const gapsMs = [];
    let [blank, last] = [0, performance.now()];
    const step = () => {
      const now = performance.now();
      gapsMs.push(now - last);
      last = now;
      if (!middle()?.closest('.step-row')) blank += 1;
      list.scrollTop += list.clientHeight;
      if (gapsMs.length < ${FRAMES}) requestAnimationFrame(step);
      else done({ gapsMs, blank });
    };
    requestAnimationFrame(step);
  })`);
  return { gapsMs, blank, p95: quantile(gapsMs, 0.95) };
}
