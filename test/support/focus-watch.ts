import { expect, type Page } from '@playwright/test';

/** What has the focus, in words for a report; null when nothing does or it cannot be seen. */
export function focusedNow(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement === document.documentElement) return null;
    const { width, height } = activeElement.getBoundingClientRect();
    const isSeen = activeElement.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 0 && height > 0;
    const isReachable = activeElement.closest('[inert]') === null && !activeElement.matches(':disabled');
    const name = activeElement.getAttribute('aria-label') ?? activeElement.textContent.slice(0, 40);
    return isSeen && isReachable ? `${activeElement.tagName.toLowerCase()} ${name}`.trim() : null;
  });
}

/** Does a step and sees that the focus is somewhere visible afterwards, once the screen has settled. */
export async function keepsFocus(page: Page, what: string, step: () => Promise<unknown>): Promise<void> {
  await step();
  await expect.poll(() => focusedNow(page), { message: `the focus after: ${what}`, timeout: 5_000 }).not.toBeNull();
  // Not for a moment only: what comes later (a row that goes, a dialog that fades) must not take it away for good.
  await page.waitForTimeout(250);
  await expect.poll(() => focusedNow(page), { message: `the focus a little after: ${what}`, timeout: 5_000 }).not.toBeNull();
}
