import { test as base, expect } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { join } from 'node:path';
import { startWindowServer } from '../../build/host/window-server.ts';
import type { WindowServer } from '../../build/host/window-server.ts';
import { projectRoot } from '../../build/renderer-vite.ts';

export { expect };

/** What a page did that it must never do; each entry is a sentence for the test report. */
export interface Misdeeds {
  readonly found: readonly string[];
  /** For a journey that provokes trouble on purpose: messages that fit are not held against it. */
  expectTrouble(pattern: RegExp): void;
  watch(context: BrowserContext): Promise<void>;
}

interface ReportedViolation {
  readonly directive: string;
  readonly blocked: string;
}

declare global {
  interface Window {
    reportPolicyViolation?: (violation: ReportedViolation) => void;
  }
}

/** Watches for console errors, uncaught errors, policy violations and requests that leave our origin. */
export function misdeedsOn(address: string): Misdeeds {
  const all: string[] = [];
  const expected: RegExp[] = [];
  const note = (text: string): void => {
    all.push(text);
  };
  const watchPage = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') note(`console error: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (problem) => {
      note(`uncaught: ${problem.message}`);
    });
    page.on('crash', () => {
      note('the page crashed');
    });
    // From the start, not with the key that asks for a file: a key goes to the page ahead of the order to catch its dialog.
    page.on('filechooser', () => undefined);
  };
  return {
    get found() {
      return all.filter((text) => !expected.some((pattern) => pattern.test(text)));
    },
    expectTrouble(pattern) {
      expected.push(pattern);
    },
    async watch(context) {
      context.pages().forEach(watchPage);
      context.on('page', watchPage);
      context.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !/^(blob|data):/.test(url)) note(`request off the origin: ${url}`);
      });
      await context.exposeFunction('reportPolicyViolation', ({ directive, blocked }: ReportedViolation) => {
        note(`content security policy: ${directive} blocked ${blocked}`);
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          window.reportPolicyViolation?.({ directive: event.effectiveDirective, blocked: event.blockedURI });
        });
      });
    },
  };
}

interface JourneyFixtures {
  readonly misdeeds: Misdeeds;
}

interface JourneyWorkerFixtures {
  /** The built window on a loopback host of its own, the same for all journeys of a worker. */
  readonly workbench: WindowServer;
}

/** A journey through the built window: an empty browser each time, and nothing it may not do goes unnoticed. */
export const test = base.extend<JourneyFixtures, JourneyWorkerFixtures>({
  workbench: [
    // Playwright insists on the destructuring pattern: it reads from it what a fixture depends on.
    async ({}, use) => {
      const server = await startWindowServer(join(projectRoot, 'out/renderer'), 0);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ workbench }, use) => {
    await use(workbench.address);
  },
  misdeeds: [
    async ({ workbench, context }, use) => {
      const misdeeds = misdeedsOn(workbench.address);
      await misdeeds.watch(context);
      await use(misdeeds);
      expect(misdeeds.found, 'what the page must never do').toEqual([]);
    },
    { auto: true },
  ],
});
