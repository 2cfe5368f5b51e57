import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A cell as it is stored, whatever our reader makes of it. */
export interface PlainCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly type: string;
  /** Texts resolved and unescaped; numbers as written. */
  readonly value: string;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Parses strictly with a well-known parser; throws when the XML is not well formed. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name: local(name), attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.startsWith('xmlns') ? key : local(key), value])), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  return root.children[0] ?? root;
}

function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : all(child, name)));
}

/** The text of `<si>` or `<is>`: all runs, without pronunciation hints. */
function richText(element: Element): string {
  return element.children.map((child) => (child.name === 't' ? child.text : child.name === 'r' ? richText(child) : '')).join('');
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/**
 * Reads the stored values of a workbook as plainly as can be: the whole file, every part as a tree, rules straight from
 * the file format. It shares nothing with the reader of the program, whose second opinion it is.
 */
export function readPlainly(bytes: Uint8Array): readonly PlainCell[] {
  const parts = unzipSync(bytes);
  const part = (path: string): Element | null => {
    const found = parts[path];
    return found === undefined ? null : parseXml(strFromU8(found));
  };
  const workbook = part('xl/workbook.xml');
  const relations = part('xl/_rels/workbook.xml.rels');
  if (workbook === null || relations === null) throw new Error('no workbook');
  const targets = new Map(relations.children.map(({ attributes }) => [attributes['Id'] ?? '', attributes]));
  const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  const textsPath = [...targets.values()].find(({ Type }) => Type?.endsWith('/sharedStrings'))?.['Target'];
  const texts = textsPath === undefined ? [] : (part(pathOf(textsPath))?.children ?? []).filter(({ name }) => name === 'si').map((item) => unescaped(richText(item)));
  return all(workbook, 'sheet').flatMap(({ attributes }) => {
    const target = targets.get(attributes['id'] ?? '')?.['Target'];
    const sheet = target === undefined ? null : part(pathOf(target));
    if (sheet === null) return [];
    const cells: PlainCell[] = [];
    let row = 0;
    for (const rowElement of all(sheet, 'sheetData').flatMap(({ children }) => children)) {
      row = Number(rowElement.attributes['r'] ?? row + 1);
      let column = 0;
      for (const cell of rowElement.children) {
        const letters = /^[A-Z]+/.exec(cell.attributes['r'] ?? '')?.[0];
        column = letters === undefined ? column + 1 : columnOf(letters);
        const type = cell.attributes['t'] ?? 'n';
        const stored = cell.children.find(({ name }) => name === 'v')?.text ?? '';
        const inline = cell.children.find(({ name }) => name === 'is');
        const value = type === 's' ? (texts[Number(stored)] ?? '') : type === 'inlineStr' && inline ? unescaped(richText(inline)) : type === 'str' ? unescaped(stored) : stored;
        if (value.trim() !== '') cells.push({ sheet: attributes['name'] ?? '', row, column, type, value });
      }
    }
    return cells;
  });
}
