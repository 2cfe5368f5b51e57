import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { introduce } from '../support/workbench-page.ts';

const AUDIT = '00000000-5a4d-7000-8000-020000000001';

/** The texts of each printed page, without the blanks that a printer sets as it likes. */
async function printedPages(page: Page): Promise<readonly string[]> {
  const printed = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })) }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= printed.numPages; number += 1) {
    const { items } = await (await printed.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join('').replaceAll(/\s/g, ''));
  }
  return pages;
}

/** Gives answers, findings and audits of the sample texts of every length, each with a word of its own; the same for a seed. */
async function writeLongTexts(page: Page, seed: number): Promise<void> {
  await page.evaluate(async (first) => {
    let state = first * 7919 + 1;
    let count = 0;
    const random = (): number => {
      state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return state / 2 ** 32;
    };
    const words = ['the', 'record', 'of', 'change', 'was', 'not', 'approved', 'although', 'every', 'procedure', 'asks', 'for', 'it', 'Dienstleistungsmanagementsystem', 'Prüfung', '審核', 'H₂O', 'café'];
    const text = (most: number): string => {
      count += 1;
      const length = Math.floor(random() ** 2 * most);
      const told = Array.from({ length }, () => `${random() < 0.04 ? '\n' : ' '}${words[Math.floor(random() * words.length)] ?? ''}`);
      return `zq${String(first)}x${String(count)}q${told.join('')}`;
    };
    const changes: Readonly<Record<string, (row: Record<string, unknown>) => void>> = {
      answers: (row) => {
        if (row['assessment'] !== 'not-assessed') row['notes'] = text(120);
      },
      findings: (row) => {
        row['statement'] = text(60);
        row['objectiveEvidence'] = text(250);
      },
      audits: (row) => {
        row['scope'] = text(200);
        row['conclusion'] = text(400);
        row['planDeviations'] = text(300);
      },
    };
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('not opened'));
      });
      for (const [table, change] of Object.entries(changes)) {
        if (!database.objectStoreNames.contains(table)) continue;
        await new Promise<void>((resolve) => {
          const transaction = database.transaction(table, 'readwrite');
          transaction.oncomplete = () => resolve();
          const request = transaction.objectStore(table).openCursor();
          request.onsuccess = () => {
            const cursor = request.result;
            if (cursor === null) return;
            const row = cursor.value as Record<string, unknown>;
            change(row);
            cursor.update(row);
            cursor.continue();
          };
        });
      }
      database.close();
    }
  }, seed);
}

/** On which page of the preview each word of its own is seen. */
function previewedPages(page: Page): Promise<readonly (readonly [string, number])[]> {
  return page.locator('.report.paged').evaluate((paper) => {
    const columns = paper.parentElement ?? paper;
    const style = getComputedStyle(columns);
    const zoom = columns.getBoundingClientRect().width / Number.parseFloat(style.width);
    const pitch = (Number.parseFloat(style.getPropertyValue('--page-height')) + Number.parseFloat(style.getPropertyValue('--page-gap'))) * zoom;
    const top = columns.getBoundingClientRect().top;
    const found = new Map<string, number>();
    const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      for (const match of text.data.matchAll(/zq\d+x\d+q/g)) {
        const range = document.createRange();
        range.setStart(text, match.index);
        range.setEnd(text, match.index + match[0].length);
        if (!found.has(match[0])) found.set(match[0], Math.floor((range.getBoundingClientRect().top - top + 1) / pitch) + 1);
      }
    }
    return [...found];
  });
}

test('The contents name the pages that are printed, and the preview breaks pages where the printer does', async ({ page }) => {
  test.setTimeout(240_000);
  await introduce(page);
  await page.getByRole('button', { name: /^Look around in the sample workspace/ }).click();
  await expect(page.getByText('127 of 187 assessed')).toBeVisible({ timeout: 60_000 });
  for (const seed of [1, 3]) {
    await writeLongTexts(page, seed);
    await page.goto(`/#/audits/${AUDIT}/reports`);
    await page.reload();
    await page.getByRole('button', { name: /^New report/ }).first().click();
    await page.getByRole('dialog', { name: 'New report' }).getByRole('button', { name: 'Create draft' }).click();
    const preview = page.getByRole('region', { name: /^Preview of the report/ });
    await expect(preview).toContainText('Page 1 of', { timeout: 30_000 });
    // The last photo is there: until then pages move.
    await expect.poll(() => page.locator('.report.paged img').evaluateAll((all) => all.every((picture) => (picture as HTMLImageElement).complete))).toBe(true);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

    const pages = await printedPages(page);
    expect(pages.length).toBeGreaterThan(40);
    await expect(preview).toHaveAccessibleName(new RegExp(`${String(pages.length)} pages$`));
    const entries = await page.locator('.report-print .toc .entry').evaluateAll((all) => all.map((entry) => [...entry.children].map((part) => part.textContent)));
    expect(entries.length).toBeGreaterThan(20);
    const astray = entries.filter(([number = '', title = '', , at]) => {
      const heading = `${number}${title}`.replaceAll(/\s/g, '');
      // The contents themselves name every heading.
      return pages.findIndex((text, index) => index > 1 && text.includes(heading)) + 1 !== Number(at);
    });
    expect(astray).toEqual([]);
    const words = await previewedPages(page);
    expect(words.length).toBeGreaterThan(150);
    expect(words.filter(([word, at]) => pages.findIndex((text) => text.includes(word)) + 1 !== at)).toEqual([]);
  }
});
