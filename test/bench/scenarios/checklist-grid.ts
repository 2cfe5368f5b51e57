import type { Scenario } from '../../../build/bench/scenario.ts';
import { measureKeys } from '../checklist-keys.ts';

export const scenario: Scenario = {
  name: 'checklist-grid',
  run: (tools) =>
    measureKeys(tools, {
      name: 'grid',
      keys: { down: 'j', up: 'k' },
      enter: async (page) => {
        await page.keyboard.press('Alt+g');
        await page.getByRole('grid').waitFor();
        await page.getByRole('grid').focus();
        // The first column takes no text: letters grade.
        await page.keyboard.press('Home');
      },
      rowNow: () => {
        const row = document.querySelector('[role=grid] [data-active]')?.closest('[role=row]');
        return { row: row?.getAttribute('aria-rowindex') ?? '', text: row?.textContent ?? '' };
      },
      isStepShown: () => {
        const row = document.querySelector('[role=grid] [data-active]')?.closest('[role=row]');
        return row !== null && row !== undefined && row.getAttribute('aria-rowindex') !== document.body.dataset['row'];
      },
      isConforming: () => /Conforming|Conforms/.test(document.querySelector('[role=grid] [data-active]')?.closest('[role=row]')?.textContent ?? ''),
      isGradeShown: () => {
        const row = document.querySelector('[role=grid] [data-active]')?.closest('[role=row]');
        return row !== null && row !== undefined && row.textContent !== document.body.dataset['text'];
      },
    }),
};
