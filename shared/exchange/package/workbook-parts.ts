import { RefusedError } from '../read-problem.ts';
import { LIMITS } from './limits.ts';
import type { PackageParts } from './unpack-part.ts';
import { parsePart } from './xml.ts';

export type SheetState = 'visible' | 'hidden' | 'very-hidden';

/** A sheet as the workbook declares it. */
export interface DeclaredSheet {
  readonly name: string;
  readonly state: SheetState;
  /** Path of its part; null when the workbook names a part that is not there or is no worksheet. */
  readonly path: string | null;
  readonly kind: 'worksheet' | 'other';
}

export interface WorkbookParts {
  readonly sheets: readonly DeclaredSheet[];
  readonly usesDates1904: boolean;
  readonly sharedStringsPath: string | null;
  readonly stylesPath: string | null;
  readonly hasMacros: boolean;
  readonly hasExternalLinks: boolean;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/**
 * Finds the parts of a workbook through its relations, as every program that reads one does; file names
 * inside the package are the writer's choice. Throws `RefusedError` when the package is no usable workbook.
 */
export function readWorkbookParts(parts: PackageParts): WorkbookParts {
  const workbookPath = findWorkbookPath(parts);
  const relations = readRelations(parts, workbookPath);
  const declared: { name: string; state: SheetState; relationId: string }[] = [];
  let usesDates1904 = false;
  parsePart(parts, workbookPath, {
    onOpen: (element, attributes) => {
      if (element === 'workbookPr') usesDates1904 = isTrue(attributes.get('date1904'));
      if (element === 'definedName') return;
      if (element !== 'sheet') return;
      refuseSheetId(attributes.get('sheetId') ?? '');
      declared.push({
        name: attributes.get('name') ?? '',
        state: readState(attributes.get('state')),
        relationId: attributes.get('id') ?? '',
      });
      if (declared.length > LIMITS.sheets) {
        throw new RefusedError({ code: 'too-large', limit: 'sheets', part: '', allowed: LIMITS.sheets });
      }
    },
    onClose: () => undefined,
  });
  if (declared.length === 0) throw new RefusedError({ code: 'no-sheets' });

  const sheets = declared.map(({ name, state, relationId }): DeclaredSheet => {
    const relation = relations.get(relationId);
    const isWorksheet = relation !== undefined && relation.type.endsWith('/worksheet');
    const path = isWorksheet && parts.has(relation.target) ? relation.target : null;
    const isOther = relation !== undefined && !isWorksheet;
    return { name, state, path, kind: isOther ? 'other' : 'worksheet' };
  });
  const byType = (ending: string): string | null => {
    const found = [...relations.values()].find(({ type }) => type.endsWith(ending));
    return found && parts.has(found.target) ? found.target : null;
  };
  return {
    sheets,
    usesDates1904,
    sharedStringsPath: byType('/sharedStrings'),
    stylesPath: byType('/styles'),
    hasMacros: parts.paths.some((path) => path.toLowerCase().endsWith('vbaproject.bin')),
    hasExternalLinks: parts.paths.some((path) => path.toLowerCase().includes('/externallinks/')),
  };
}

/** Relations of a part by id, targets as paths from the root of the package. Missing file: none. */
export function readRelations(parts: PackageParts, ofPath: string): ReadonlyMap<string, Relation> {
  const slash = ofPath.lastIndexOf('/');
  const folder = ofPath.slice(0, slash + 1);
  const path = `${folder}_rels/${ofPath.slice(slash + 1)}.rels`;
  const relations = new Map<string, Relation>();
  if (!parts.has(path)) return relations;
  parsePart(parts, path, {
    onOpen: (element, attributes) => {
      if (element !== 'Relationship') return;
      const target = attributes.get('Target') ?? '';
      const isExternal = attributes.get('TargetMode') === 'External';
      relations.set(attributes.get('Id') ?? '', {
        type: attributes.get('Type') ?? '',
        target: isExternal ? target : resolveTarget(folder, target),
      });
    },
    onClose: () => undefined,
  });
  return relations;
}

function findWorkbookPath(parts: PackageParts): string {
  const fromRoot = [...readRelations(parts, '').values()].find(({ type }) => type.endsWith('/officeDocument'));
  if (fromRoot && parts.has(fromRoot.target)) return fromRoot.target;
  if (parts.has('xl/workbook.xml')) return 'xl/workbook.xml';
  throw new RefusedError({ code: 'damaged', part: 'xl/workbook.xml', detail: 'missing' });
}

/** `../` and absolute targets both occur; a path can never leave the package, it is only a key. */
function resolveTarget(folder: string, target: string): string {
  const start = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') start.pop();
    else start.push(step);
  }
  return start.join('/');
}

function refuseSheetId(raw: string): void {
  const id = Number(raw);
  const isUsable = raw === '' || (Number.isInteger(id) && id >= 0 && id <= LIMITS.sheetId);
  if (!isUsable) throw new RefusedError({ code: 'sheet-id', raw: raw.slice(0, 40) });
}

function readState(raw: string | undefined): SheetState {
  if (raw === 'hidden') return 'hidden';
  return raw === 'veryHidden' ? 'very-hidden' : 'visible';
}

export function isTrue(raw: string | undefined): boolean {
  return raw === '1' || raw === 'true';
}
