import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    readonly axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

/** How a window may look: two themes, and each with more contrast where the colours alone are judged. */
const LOOKS = [
  { name: 'light', colorScheme: 'light', contrast: 'no-preference', rules: 'all' },
  { name: 'dark', colorScheme: 'dark', contrast: 'no-preference', rules: 'all' },
  { name: 'light with more contrast', colorScheme: 'light', contrast: 'more', rules: 'colours' },
  { name: 'dark with more contrast', colorScheme: 'dark', contrast: 'more', rules: 'colours' },
] as const;

const RULES: Readonly<Record<(typeof LOOKS)[number]['rules'], RunOptions>> = {
  all: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] },
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] },
};

/**
 * A menu or the list of a field opens over the page with the focus in it and closes without: it is no content that
 * somebody looks for by landmarks, and axe itself leaves out dialogs alone.
 */
const isOverThePage = (html: string): boolean => /^<[^>]*\brole="(?:menu"|listbox"|presentation" data-position=)/.test(html);

/** What axe says against the page as it stands; one line for each rule, with where it is broken. */
async function problems(page: Page, rules: RunOptions): Promise<readonly string[]> {
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), rules);
  return violations
    .map((violation) => ({ ...violation, nodes: violation.nodes.filter(({ html }) => !(violation.id === 'region' && isOverThePage(html))) }))
    .filter(({ impact, nodes }) => impact !== 'minor' && nodes.length > 0)
    .map(
      ({ id, impact, nodes }) =>
        `${impact ?? 'unknown'}, ${id}, ${String(nodes.length)} times: ${nodes
          .slice(0, 3)
          .map(({ html, any }) => `${html.slice(0, 200)} ${any.map(({ message }) => message).join('; ').slice(0, 200)}`)
          .join(' | ')}`,
    );
}

export interface AxeRound {
  /** Judges the page as it stands, in both themes and with more contrast; what is found waits for the end. */
  readonly look: (screen: string) => Promise<void>;
  /** All that was found, by screen and theme; empty when all is well. */
  readonly found: Readonly<Record<string, readonly string[]>>;
}

/** Looks with axe at one screen after the other, over WCAG 2.2 A and AA and good practice, all but what is minor. */
export function axeRound(page: Page): AxeRound {
  const found: Record<string, readonly string[]> = {};
  return {
    found,
    look: async (screen) => {
      // Without the waiting a fading notice is half transparent, and would be judged by the colour of a moment.
      await page.waitForTimeout(400);
      await page.evaluate(source);
      for (const { name, colorScheme, contrast, rules } of LOOKS) {
        await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' });
        await page.waitForTimeout(150);
        const against = await problems(page, RULES[rules]);
        if (against.length > 0) found[`${screen}, ${name}`] = against;
      }
    },
  };
}
