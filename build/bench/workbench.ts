import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { sandboxArguments } from '../find-browser.ts';
import type { Workbench } from './scenario.ts';

/** Everything a browser needs here, so that profiles on a disk are measured and not a private window in memory. */
export interface Launch {
  readonly executablePath: string;
  readonly profiles: string;
  readonly address: string;
}

function stampOf(profile: string): string | null {
  const file = join(profile, 'bench-stamp');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

async function launch({ executablePath, address }: Launch, profile: string): Promise<Workbench> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    baseURL: address,
    args: [...sandboxArguments(), '--disable-background-timer-throttling'],
  });
  // The loader of these scripts marks functions by a call that pages do not know.
  await context.addInitScript('globalThis.__name = (named) => named;');
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (problem) => console.error(`  page: ${problem.message}`));
  return { context, page, browser: context.browser(), close: () => context.close() };
}

/** Opens the profile of that name, seeding it first when it is new or was seeded otherwise. */
export async function openWorkbench(
  options: Launch,
  name: string,
  stamp?: string,
  seed?: (page: Page) => Promise<void>,
): Promise<Workbench> {
  const profile = join(options.profiles, name);
  if (stamp === undefined || stampOf(profile) !== stamp) {
    rmSync(profile, { recursive: true, force: true });
    mkdirSync(profile, { recursive: true });
    if (seed) {
      const seeding = await launch(options, profile);
      await seed(seeding.page);
      await seeding.close();
    }
    if (stamp !== undefined) writeFileSync(join(profile, 'bench-stamp'), stamp);
  }
  return launch(options, profile);
}
