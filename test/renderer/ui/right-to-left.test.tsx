import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chooseLanguage } from '#renderer/i18n/i18n.ts';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { speakPseudo } from '#test/support/pseudo-language.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

let opened: TestWorkspace;

beforeAll(async () => {
  opened = await aWorkspace();
});
afterEach(() => {
  cleanup();
  localStorage.removeItem('split:test');
});
afterAll(async () => {
  await chooseLanguage('system');
  await opened.discard();
});

const show = () =>
  renderScreen(
    <div style={{ width: 800, height: 300 }}>
      <SplitView name="test" sideLabel="Side" initialWidth={200} minWidth={100} maxWidth={400} side={<p>Side</p>}>
        <p>Main</p>
      </SplitView>
    </div>,
    { workspace: opened.workspace },
  );

/** Presses the arrow to the left on the bar and says how wide the side panel is then. */
async function widthAfterLeft(): Promise<number> {
  screen.getByRole('separator').focus();
  await userEvent.keyboard('{ArrowLeft}');
  return screen.getByRole('complementary').getBoundingClientRect().width;
}

const leftOf = (text: string): number => screen.getByText(text).getBoundingClientRect().left;

test('From left to right the side panel stands on the right and the left arrow widens it', async () => {
  await show();
  await chooseLanguage('en');
  expect(leftOf('Side')).toBeGreaterThan(leftOf('Main'));
  expect(await widthAfterLeft()).toBe(224);
});

test('From right to left it stands on the left and the left arrow narrows it: the bar goes where the arrow points', async () => {
  await show();
  await speakPseudo('en-Arab');
  expect(document.documentElement.dir).toBe('rtl');
  expect(leftOf('Side')).toBeLessThan(leftOf('Main'));
  expect(await widthAfterLeft()).toBe(176);
});
