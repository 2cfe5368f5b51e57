import type { Page } from '@playwright/test';

declare global {
  interface Window {
    pressedKeys?: string[];
  }
}

export interface KeyCounter {
  /** Every key pressed since, but those that wrote a letter into a text field. */
  besidesText(): Promise<readonly string[]>;
}

/** Counts the real key presses of a page from now on; Ctrl and V of Ctrl+V are two. */
export async function countKeys(page: Page): Promise<KeyCounter> {
  await page.evaluate(() => {
    const pressed: string[] = [];
    window.pressedKeys = pressed;
    window.addEventListener(
      'keydown',
      ({ key, target, ctrlKey, metaKey, altKey }) => {
        const isField = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
        const isText = isField && key.length === 1 && !ctrlKey && !metaKey && !altKey;
        if (!isText) pressed.push(key);
      },
      { capture: true },
    );
  });
  return { besidesText: () => page.evaluate(() => window.pressedKeys ?? []) };
}
