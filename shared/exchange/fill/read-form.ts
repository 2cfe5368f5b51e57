import { ok, failed, type Result } from '../../lib/result.ts';
import { parseRange, type CellRange } from '../grid.ts';
import { LIMITS } from '../package/limits.ts';
import { openPackage, type PackageParts } from '../package/unpack-part.ts';
import { readRelations, readWorkbookParts } from '../package/workbook-parts.ts';
import { parsePart } from '../package/xml.ts';
import type { ReadProgress } from '../package/read-package.ts';
import { RefusedError, type ReadProblem } from '../read-problem.ts';
import { readWorkbookBytes } from '../read-workbook-bytes.ts';
import type { SheetContent, WorkbookContent } from '../workbook-content.ts';

/** What a form allows in some of its cells. */
export interface FormRule {
  readonly ranges: readonly CellRange[];
  /** Entries of a drop-down list; null for another rule. */
  readonly entries: readonly string[] | null;
  /** Longest text allowed; null for another rule. */
  readonly longest: number | null;
}

/** A body's form: its cells, and per sheet what may be written into them. */
export interface FillForm {
  readonly content: WorkbookContent;
  /** By index of the sheet. */
  readonly rules: readonly (readonly FormRule[])[];
}

interface RawRule {
  readonly type: string;
  readonly operator: string;
  ranges: string;
  formula1: string;
  formula2: string;
}

/** Reads a form with its drop-down lists: those of a sheet's own and those whose entries stand on another sheet. */
export function readForm(bytes: Uint8Array, fileName: string, onProgress: (progress: ReadProgress) => void = () => undefined): Result<FillForm, ReadProblem> {
  const read = readWorkbookBytes(bytes, fileName, onProgress);
  if (!read.ok) return read;
  // A text table has no cells of its own to write into.
  if (read.value.format !== 'workbook') return failed({ code: 'not-a-table' });
  try {
    const parts = openPackage(bytes);
    const names = readDefinedNames(parts);
    const declared = readWorkbookParts(parts).sheets;
    const rules = declared.map(({ path, name }) =>
      path === null ? [] : readRules(parts, path).map((raw) => ruleOf(raw, name, read.value.sheets, names)).filter((rule) => rule !== null),
    );
    return ok({ content: read.value, rules });
  } catch (error) {
    if (error instanceof RefusedError) return failed(error.problem);
    throw error;
  }
}

/** The rule over one cell; undefined when anything may stand there. */
export function ruleAt(form: FillForm, sheet: number, row: number, column: number): FormRule | undefined {
  return form.rules[sheet]?.find(({ ranges }) => ranges.some((range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right));
}

function readRules(parts: PackageParts, path: string): readonly RawRule[] {
  const rules: RawRule[] = [];
  let rule: RawRule | null = null;
  let field: 'formula1' | 'formula2' | 'ranges' | null = null;
  parsePart(parts, path, {
    onOpen: (element, attributes) => {
      if (element === 'dataValidation') {
        rule = { type: attributes.get('type') ?? '', operator: attributes.get('operator') ?? 'between', ranges: attributes.get('sqref') ?? '', formula1: '', formula2: '' };
      } else if (rule && (element === 'formula1' || element === 'formula2')) field = element;
      else if (rule && element === 'sqref') field = 'ranges';
    },
    onText: (text) => {
      if (rule && field) rule[field] += text;
    },
    onClose: (element) => {
      if (element === 'formula1' || element === 'formula2' || element === 'sqref') field = null;
      if (element !== 'dataValidation' || !rule) return;
      rules.push(rule);
      rule = null;
    },
  });
  return rules;
}

function ruleOf(raw: RawRule, sheet: string, sheets: readonly SheetContent[], names: ReadonlyMap<string, string>): FormRule | null {
  const ranges = raw.ranges.split(/\s+/).map(parseRange).filter((range) => range !== null);
  if (ranges.length === 0) return null;
  if (raw.type === 'list') {
    const entries = entriesOf(raw.formula1.trim(), sheet, sheets, names);
    return entries === null ? null : { ranges, entries, longest: null };
  }
  if (raw.type !== 'textLength') return null;
  const bound = Number(raw.operator === 'between' ? raw.formula2 : raw.formula1);
  const isUpper = ['between', 'lessThan', 'lessThanOrEqual', 'equal'].includes(raw.operator);
  if (!isUpper || !Number.isFinite(bound)) return null;
  return { ranges, entries: null, longest: raw.operator === 'lessThan' ? bound - 1 : bound };
}

/** The entries of a list: written out, a range of cells, or a name for one. Null when a formula makes them. */
function entriesOf(formula: string, sheet: string, sheets: readonly SheetContent[], names: ReadonlyMap<string, string>, depth = 0): readonly string[] | null {
  const written = /^"(.*)"$/s.exec(formula)?.[1];
  if (written !== undefined) return written.split(',').map((entry) => entry.replaceAll('""', '"').trim()).filter((entry) => entry !== '');
  const reference = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})$/.exec(formula.replace(/^=/, ''));
  if (!reference) {
    const named = names.get(formula.toLowerCase());
    return named === undefined || depth > 3 ? null : entriesOf(named, sheet, sheets, names, depth + 1);
  }
  const name = (reference[1] ?? reference[2] ?? sheet).replaceAll("''", "'");
  const range = parseRange(reference[3] ?? '');
  const found = sheets.find((one) => one.name === name);
  if (!range || !found) return null;
  const entries: string[] = [];
  for (const { row, cells } of found.rows) {
    if (row < range.top || row > range.bottom) continue;
    for (const cell of cells) if (cell.column >= range.left && cell.column <= range.right) entries.push(cell.text);
  }
  // With their spaces: what counts the entries compares them as they are.
  return entries.filter((entry) => entry.trim() !== '');
}

function readDefinedNames(parts: PackageParts): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const path = [...readRelations(parts, '').values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!parts.has(path)) return names;
  let name: string | null = null;
  let text = '';
  parsePart(parts, path, {
    onOpen: (element, attributes) => {
      if (element !== 'definedName') return;
      name = (attributes.get('name') ?? '').toLowerCase();
      text = '';
    },
    onText: (piece) => {
      if (name !== null && text.length < LIMITS.textLength) text += piece;
    },
    onClose: (element) => {
      if (element !== 'definedName' || name === null) return;
      names.set(name, text.trim());
      name = null;
    },
  });
  return names;
}
