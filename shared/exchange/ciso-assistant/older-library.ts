import type { WorkbookContent } from '../workbook-content.ts';
import { readTable, type LibraryObject } from './sheet-tables.ts';

/** Types of tabs by the word the older format has for them. */
const TYPE_OF: Readonly<Record<string, string>> = {
  requirements: 'framework',
  implementation_groups: 'implementation_groups',
  answers: 'answers',
  scores: 'scores',
  threats: 'threats',
  reference_controls: 'reference_controls',
};

/**
 * The objects of a library workbook of the older format: one sheet `library_content` with keys such as
 * `framework_urn`, and rows `tab | name of the sheet | what it holds`.
 */
export function olderObjects(content: WorkbookContent): readonly LibraryObject[] {
  const head = content.sheets.find(({ name }) => name.toLowerCase() === 'library_content');
  if (head === undefined) return [];
  const library: Record<string, string> = {};
  const framework: Record<string, string> = {};
  const tabs: { readonly sheet: string; readonly type: string; readonly section: string }[] = [];
  for (const { cells } of head.rows) {
    const text = (column: number): string => cells.find((cell) => cell.column === column)?.text.trim() ?? '';
    const key = text(1).toLowerCase();
    if (key === 'tab') tabs.push({ sheet: text(2), type: TYPE_OF[text(3).toLowerCase()] ?? '', section: text(4) });
    else if (key.startsWith('library_')) library[key.slice('library_'.length)] = text(2);
    else if (key.startsWith('framework_')) framework[key.slice('framework_'.length)] = text(2);
  }
  const objects = tabs.flatMap(({ sheet, type }): readonly LibraryObject[] => {
    const found = content.sheets.find(({ name }) => name === sheet);
    if (type === '' || found === undefined) return [];
    const meta = type === 'framework' ? { ...framework, base_urn: baseOf(framework['urn'] ?? '') } : { name: sheet };
    return [{ type, meta, table: readTable(found) }];
  });
  return [{ type: 'library', meta: library, table: null }, ...objects];
}

/** The older format names nodes below `req_node`, where the framework stands below `framework`. */
function baseOf(urn: string): string {
  return urn.replace(':framework:', ':req_node:');
}
