import { describe, expect, test } from 'vitest';
import { loadGuide } from '#renderer/features/guide/content/load-guide.ts';
import { GUIDE_OF_SCREEN, guideFor, screenAt, type ScreenName } from '#renderer/features/guide/guide-of-screen.ts';
import { paths } from '#renderer/ui/paths.ts';

const SCREENS = Object.keys(paths) as readonly ScreenName[];

describe('The guide for a screen', () => {
  test.each(SCREENS)('is known at the address of %s, with and without something chosen on it', (screen) => {
    expect(screenAt(paths[screen]('an-id'))).toBe(screen);
    expect(screenAt(paths[screen]('an-id', 'another'))).toBe(screen);
  });

  test('leads to a section that is there', async () => {
    const { pages } = await loadGuide('en');
    for (const { page, section } of Object.values(GUIDE_OF_SCREEN)) {
      const anchors = pages.get(page)?.sections.map(({ anchor }) => anchor);
      expect(anchors).toBeDefined();
      if (section !== undefined) expect(anchors).toContain(section);
    }
  });

  test('begins at the beginning where no screen is', () => {
    expect(screenAt('/nowhere')).toBeUndefined();
    expect(guideFor('/nowhere')).toEqual({ page: 'start' });
  });
});
