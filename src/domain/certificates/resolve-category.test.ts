import { expect, it } from 'vitest';
import { resolveCategory } from './resolve-category.ts';

const CATEGORIES = [
  { id: '11', name: 'Verträge' },
  { id: '14', name: 'Performance' },
  { id: '15', name: 'performance' },
  { id: '16', name: 'Fort- und  Weiterbildung ' },
];

it('finds a category as it is spelled, although another differs in capitals alone', () => {
  expect(resolveCategory('Performance', CATEGORIES)).toEqual({ id: '14' });
  expect(resolveCategory('performance', CATEGORIES)).toEqual({ id: '15' });
});

it('finds one that differs in blanks, capitals or the way umlauts are encoded', () => {
  expect(resolveCategory('fort- und Weiterbildung', CATEGORIES)).toEqual({ id: '16' });
  expect(resolveCategory('Verträge'.normalize('NFD'), CATEGORIES)).toEqual({ id: '11' });
});

it('takes none of several that fit alike', () => {
  expect(resolveCategory('PERFORMANCE', CATEGORIES)).toMatchObject({
    problem: { code: 'document-category-ambiguous', setting: 'certificates.category', params: { what: 'PERFORMANCE' } },
  });
  const twins = [...CATEGORIES, { id: '17', name: 'Performance' }];
  expect(resolveCategory('Performance', twins)).toMatchObject({ problem: { code: 'document-category-ambiguous' } });
});

it('names those that there are where it finds none', () => {
  expect(resolveCategory('Zeugnisse', CATEGORIES.slice(0, 2))).toMatchObject({
    problem: { code: 'document-category-missing', params: { what: 'Zeugnisse', allowed: 'Verträge, Performance' } },
  });
  expect(resolveCategory('Zeugnisse', [])).toMatchObject({ problem: { params: { what: 'Zeugnisse' } } });
});
