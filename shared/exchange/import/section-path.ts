import { oneLine } from './normalize-text.ts';
import { splitClause } from './clause-cell.ts';
import type { RowValues } from './row-values.ts';

/** A heading row: its number, if it has one, and its title. */
export interface Section {
  readonly number: string;
  readonly title: string;
  readonly level: number;
}

/** Reads a heading row. The number may stand in its own column or in front of the title. */
export function readSection(values: RowValues): Section {
  const name = ['title', 'section', 'requirement', 'question'].map((field) => values.own.find(({ mapping }) => mapping.field === field)).find(Boolean);
  const reference = values.own.find(({ mapping }) => mapping.field === 'clause' || mapping.field === 'code');
  const text = oneLine(name?.text ?? reference?.text ?? values.own[0]?.text ?? '');
  const split = splitClause(text);
  const level = Number(values.text('level')) || 0;
  if (reference && name) {
    const number = splitClause(oneLine(reference.text))?.number ?? oneLine(reference.text);
    return { number, title: text, level };
  }
  if (split && split.rest !== '') return { number: split.number, title: split.rest, level };
  return { number: split?.number ?? '', title: text, level };
}

/** Puts a heading under the ones it belongs to: by level where the file states it, else by its number. */
export function stepInto(path: readonly Section[], section: Section): readonly Section[] {
  const kept = path.filter((above) => {
    if (section.level > 0 && above.level > 0) return above.level < section.level;
    if (section.number === '' || above.number === '') return false;
    return section.number.startsWith(`${above.number}.`);
  });
  return [...kept, section];
}
