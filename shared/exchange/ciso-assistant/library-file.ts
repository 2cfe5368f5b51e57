import { parse } from 'yaml';
import { z } from 'zod';
import { LIMITS } from '../package/limits.ts';
import { RefusedError } from '../read-problem.ts';
import { decodeText } from '../text-table/decode-text.ts';
import type { ReadCell, ReadRow, SheetContent, WorkbookContent } from '../workbook-content.ts';

/** An alias that stands for more than this many nodes in all is an attack, not a library. */
const MOST_ALIASES = 100;

const text = z.union([z.string(), z.number(), z.boolean(), z.date()]).nullish().transform((value) => (value === null || value === undefined ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value)));
const translations = z.record(z.string(), z.record(z.string(), z.unknown())).nullish();

const question = z.looseObject({
  text,
  type: text,
  choices: z.array(z.looseObject({ value: text })).nullish(),
  translations,
});

const node = z.looseObject({
  urn: text,
  assessable: z.union([z.boolean(), z.string(), z.number()]).nullish(),
  depth: z.number().nullish(),
  ref_id: text,
  name: text,
  description: text,
  annotation: text,
  typical_evidence: text,
  implementation_groups: z.array(text).nullish(),
  questions: z.record(z.string(), question).nullish(),
  translations,
});

const framework = z.looseObject({
  urn: text,
  ref_id: text,
  name: text,
  description: text,
  implementation_groups_definition: z.array(z.looseObject({ ref_id: text, name: text, description: text })).nullish(),
  requirement_nodes: z.array(node),
});

const library = z.looseObject({
  urn: text,
  locale: text,
  ref_id: text,
  name: text,
  description: text,
  copyright: text,
  version: text,
  provider: text,
  packager: text,
  objects: z.looseObject({ framework: framework.nullish(), frameworks: z.array(framework).nullish() }),
});

type Library = z.infer<typeof library>;
type Node = z.infer<typeof node>;

/**
 * Reads a library file (YAML) of CISO Assistant as the workbook it was made from: one pair of sheets per object, so
 * that one reader understands both. Throws `RefusedError` when it is no YAML, no library, or holds no framework.
 */
export function readLibraryFile(bytes: Uint8Array, fileName: string): WorkbookContent {
  const { text: source, encoding } = decodeText(bytes);
  const parsed = library.safeParse(parseYaml(source));
  if (!parsed.success) throw new RefusedError({ code: 'not-a-table' });
  const { objects } = parsed.data;
  const frameworks = [...(objects.framework ? [objects.framework] : []), ...(objects.frameworks ?? [])];
  if (frameworks.length === 0) throw new RefusedError({ code: 'not-a-table' });
  const sheets: SheetContent[] = [keyValues('library_meta', { type: 'library', ...aboutOf(parsed.data) })];
  frameworks.forEach((each, place) => sheets.push(...sheetsOf(each, place === 0 ? '' : String(place + 1))));
  return { fileName, format: 'text-table', sheets, notes: [], encoding };
}

function parseYaml(source: string): unknown {
  try {
    return parse(source, { maxAliasCount: MOST_ALIASES, prettyErrors: false, logLevel: 'silent' });
  } catch (error) {
    throw new RefusedError({ code: 'damaged', part: '', detail: error instanceof Error ? error.message : String(error) });
  }
}

function aboutOf({ urn, locale, ref_id, name, description, copyright, version, provider, packager }: Library): Readonly<Record<string, string>> {
  return { urn, locale, ref_id, name, description, copyright, version, provider, packager };
}

function sheetsOf(each: z.infer<typeof framework>, suffix: string): readonly SheetContent[] {
  const groups = `groups${suffix}`;
  const answers = `answers${suffix}`;
  const kinds = new Map<string, string>();
  const rows = each.requirement_nodes.map((one) => rowOf(one, kinds));
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const groupRows = (each.implementation_groups_definition ?? []).map(({ ref_id, name, description }) => ({ ref_id, name, description }));
  return [
    keyValues(`framework${suffix}_meta`, {
      type: 'framework',
      urn: each.urn,
      ref_id: each.ref_id,
      name: each.name,
      description: each.description,
      base_urn: each.urn.replace(':framework:', ':req_node:'),
      implementation_groups_definition: groups,
      answers_definition: answers,
    }),
    table(`framework${suffix}_content`, headings, rows),
    keyValues(`${groups}_meta`, { type: 'implementation_groups', name: groups }),
    table(`${groups}_content`, ['ref_id', 'name', 'description'], groupRows),
    keyValues(`${answers}_meta`, { type: 'answers', name: answers }),
    table(`${answers}_content`, ['id', 'question_choices'], [...kinds].map(([choices, id]) => ({ id, question_choices: choices }))),
  ];
}

/** A node as a row of its content sheet; answers get names, because a sheet names them. */
function rowOf(one: Node, kinds: Map<string, string>): Readonly<Record<string, string>> {
  const asked = Object.values(one.questions ?? {});
  const nameOf = (choices: string): string => {
    const known = kinds.get(choices) ?? `A${String(kinds.size + 1)}`;
    kinds.set(choices, known);
    return known;
  };
  const row: Record<string, string> = {
    urn: one.urn,
    assessable: one.assessable === true || one.assessable === 'x' ? 'x' : '',
    depth: String(one.depth ?? ''),
    ref_id: one.ref_id,
    name: one.name,
    description: one.description,
    annotation: one.annotation,
    typical_evidence: one.typical_evidence,
    implementation_groups: (one.implementation_groups ?? []).join(','),
    questions: asked.map((each) => each.text.replaceAll('\n', '\n|')).join('\n'),
    answer: asked.map((each) => nameOf((each.choices ?? []).map(({ value }) => value).join('\n'))).join('\n'),
  };
  for (const [locale, texts] of Object.entries(one.translations ?? {})) {
    for (const [field, value] of Object.entries(texts)) if (typeof value === 'string') row[`${field}[${locale}]`] = value;
  }
  return row;
}

function keyValues(name: string, values: Readonly<Record<string, string>>): SheetContent {
  return sheetOf(name, Object.entries(values).map(([key, value]) => [key, value]));
}

function table(name: string, headings: readonly string[], rows: readonly Readonly<Record<string, string>>[]): SheetContent {
  return sheetOf(name, [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]);
}

function sheetOf(name: string, texts: readonly (readonly string[])[]): SheetContent {
  let count = 0;
  const rows = texts.map((line, index): ReadRow => {
    const cells = line.flatMap((value, column): readonly ReadCell[] => (value === '' ? [] : [{ row: index + 1, column: column + 1, kind: 'text', text: value }]));
    count += cells.length;
    if (count > LIMITS.cells) throw new RefusedError({ code: 'too-large', limit: 'cells', part: '', allowed: LIMITS.cells });
    return { row: index + 1, cells };
  });
  return { name, state: 'visible', rows: rows.filter(({ cells }) => cells.length > 0), hiddenRows: [], hiddenColumns: [], merges: [], notes: [] };
}
