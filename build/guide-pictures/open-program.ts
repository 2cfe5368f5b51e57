import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { de } from '#renderer/i18n/de.ts';
import { en } from '#renderer/i18n/en.ts';
import { LANGUAGE_KEY } from '#renderer/i18n/languages.ts';
import type { AllSentences } from '#renderer/i18n/sentences.ts';
import { buildWindow, isBuildFresh } from '../build-window.ts';
import { findInstalledBrowser, findPlaywrightBrowser, sandboxArguments } from '../find-browser.ts';
import { startWindowServer } from '../host/window-server.ts';
import { projectRoot } from '../renderer-vite.ts';

export type Language = 'en' | 'de';

/** The program's sentences, so that the journey finds its buttons in either language. */
export const WORDS: Readonly<Record<Language, AllSentences>> = { en, de };

export interface Program {
  /** An empty workspace in a window of its own, at the first start. */
  readonly open: (options: { readonly language: Language; readonly scheme: 'light' | 'dark' }) => Promise<Page>;
  readonly close: () => Promise<void>;
}

function buildIfNeeded(): string {
  const trouble = isBuildFresh() ? null : buildWindow();
  if (trouble !== null) throw new Error(trouble);
  return join(projectRoot, 'out/renderer');
}

/**
 * The built window on a host of its own.
 * @param folder a window built elsewhere; without it the sources as they are now
 */
export async function startProgram(folder?: string): Promise<Program> {
  const server = await startWindowServer(folder ?? buildIfNeeded(), 0);
  const executablePath = findInstalledBrowser() ?? (await findPlaywrightBrowser());
  const browser: Browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [...sandboxArguments()],
  });
  return {
    open: async ({ language, scheme }) => {
      const context = await browser.newContext({
        colorScheme: scheme,
        locale: language === 'en' ? 'en-GB' : 'de-DE',
        timezoneId: 'Europe/Berlin',
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await context.addInitScript(([key, value]) => {
        localStorage.setItem(key, value);
      }, [LANGUAGE_KEY, language] as const);
      const page = await context.newPage();
      await page.goto(server.address);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Goes to an address after the #, and waits until the screen has its heading. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, address);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  // Rows and pictures of the screen come from the database, a moment after its heading.
  await page.waitForTimeout(700);
}

/** First start and the sample workspace, with the running audit open. */
export async function loadSample(page: Page, words: AllSentences): Promise<void> {
  await page.getByLabel(words.app.welcome.name).fill('Anna Berg');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: words.sample.begin.look }).click();
  await page.getByText(words.sample.loaded).waitFor({ timeout: 60_000 });
}
