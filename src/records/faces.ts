import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Font, openSync } from 'fontkit';

export type Face = Font;

const require = createRequire(import.meta.url);

/** In the order in which they are asked for a letter; docs/certificates.md says what they cover. */
const FONTS = [
  [require.resolve('@embedpdf/fonts-latin'), '../fonts/NotoSans-Regular.ttf'], // Latin, Greek, Cyrillic, Devanagari
  [require.resolve('@embedpdf/fonts-hebrew'), '../fonts/NotoSansHebrew-Regular.ttf'],
  [require.resolve('@embedpdf/fonts-arabic'), '../fonts/NotoNaskhArabic-Regular.ttf'],
  [require.resolve('@expo-google-fonts/noto-sans-thai'), '400Regular/NotoSansThai_400Regular.ttf'],
  [require.resolve('@embedpdf/fonts-sc'), '../fonts/NotoSansHans-Regular.otf'], // Chinese, and Japanese in Chinese shapes
  [require.resolve('@expo-google-fonts/nanum-gothic'), '400Regular/NanumGothic_400Regular.ttf'], // Korean
] as const;

const opened: Face[] = [];

/**
 * The fonts, for one document. Each is opened when it is first asked for, and kept: that takes a tenth of a second and its size in memory,
 * 11 MB for all.
 */
export function openFaces(): Iterable<Face> {
  for (const face of opened) forget(face);
  return {
    *[Symbol.iterator]() {
      for (const [index, [beside, file]] of FONTS.entries()) {
        opened[index] ??= openSync(join(dirname(beside), file)) as Face;
        yield opened[index];
      }
    },
  };
}

/**
 * A font remembers of each sign which letter it first drew with it, and would tell that to whoever copies text out of the next document,
 * where it may stand for another.
 */
function forget(face: Face): void {
  Reflect.set(face, '_glyphs', {});
}
