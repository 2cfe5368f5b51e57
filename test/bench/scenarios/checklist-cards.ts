import type { Scenario } from '../../../build/bench/scenario.ts';
import { measureKeys } from '../checklist-keys.ts';

export const scenario: Scenario = {
  name: 'checklist-cards',
  run: (tools) =>
    measureKeys(tools, {
      name: 'cards',
      keys: { down: 'j', up: 'k' },
      enter: () => Promise.resolve(),
      rowNow: () => {
        const selected = document.querySelector('[role=listbox] [role=option][aria-selected=true]');
        return { row: selected?.id ?? '', text: selected?.textContent ?? '' };
      },
      // Another row is selected and its question stands in the panel.
      isStepShown: () => {
        const selected = document.querySelector('[role=listbox] [role=option][aria-selected=true]');
        const asked = document.querySelector('h2')?.textContent ?? '?';
        return selected !== null && selected.id !== document.body.dataset['row'] && selected.textContent.includes(asked);
      },
      isConforming: () => document.querySelector('[role=group] button[aria-keyshortcuts="C"][aria-pressed=true]') !== null,
      // The button is pressed and the row shows another badge.
      isGradeShown: () => {
        const { key = '', text } = document.body.dataset;
        const isPressed = document.querySelector(`[role=group] button[aria-keyshortcuts="${key}"][aria-pressed=true]`) !== null;
        return isPressed && document.querySelector('[role=listbox] [role=option][aria-selected=true]')?.textContent !== text;
      },
    }),
};
