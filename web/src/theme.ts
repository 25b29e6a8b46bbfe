import { createTheme } from '@mantine/core';

/** Shades dark enough for white letters. Nothing locks scrolling, since that would add styles of its own to the page. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  defaultRadius: 'md',
  respectReducedMotion: true,
  components: { Modal: { defaultProps: { lockScroll: false } } },
});
