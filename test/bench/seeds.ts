import type { Page } from '@playwright/test';
import type { BenchTools, Workbench } from '../../build/bench/scenario.ts';
import type { Filling } from './lab/seed.ts';
import { openLab, prepareTiming } from './in-page.ts';

/** The workspaces that measures are taken in. */
export const FILLINGS = {
  empty: { audits: 0, questions: null, answered: 0, findingsPerAudit: 0, evidencePerAudit: 0, changes: 0 },
  fourteen: { audits: 1, questions: 14, answered: 0.5, findingsPerAudit: 2, evidencePerAudit: 2, changes: 10 },
  'ten-thousand': { audits: 1, questions: 10_000, answered: 0.5, findingsPerAudit: 300, evidencePerAudit: 300, changes: 400 },
  fifty: { audits: 50, questions: null, answered: 1, findingsPerAudit: 12, evidencePerAudit: 40, changes: 2_000 },
  'hundred-thousand': { audits: 40, questions: 2_000, answered: 1, findingsPerAudit: 200, evidencePerAudit: 250, changes: 500 },
  million: { audits: 200, questions: 2_000, answered: 1, findingsPerAudit: 250, evidencePerAudit: 500, changes: 450_000 },
} as const satisfies Readonly<Record<string, Filling>>;

/** Raised when rows are seeded otherwise, so that kept profiles are made anew. */
const SEED_VERSION = 2;

/** A workbench filled as named; kept from run to run. */
export async function openFilled(tools: BenchTools, name: keyof typeof FILLINGS): Promise<Workbench> {
  const filling = FILLINGS[name];
  const workbench = await tools.open(name, `${String(SEED_VERSION)} ${JSON.stringify(filling)}`, async (page: Page) => {
    await openLab(page);
    const rows = await page.evaluate((wanted) => window.lab.fillWorkspace(wanted), filling);
    tools.say(`seeded ${name}: ${rows.toLocaleString('en')} records`);
    // One ordinary opening, in which the program sets up what it keeps beside the rows.
    await page.goto('/');
    await page.getByRole('heading', { name: 'Audits', exact: true }).waitFor();
    await page.waitForTimeout(2_000);
  });
  await prepareTiming(workbench.context);
  return workbench;
}
