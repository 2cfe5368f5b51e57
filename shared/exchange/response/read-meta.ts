import type { Timestamp } from '#shared/lib/calendar-date.ts';
import type { SheetContent, WorkbookContent } from '../workbook-content.ts';
import { findingPartSchema, hashOf, type FindingPart } from './finding-part.ts';
import { RESPONSE_META, RESPONSE_WORKBOOK_FORMAT, type ResponseMeta, type ResponseTable, type SentFinding } from './meta.ts';
import { RESPONSE_LANGUAGES } from './response-words.ts';

const HASH = /^[0-9a-f]{64}$/;

/** The hidden sheet of a response workbook; undefined in every other workbook and where it was taken out. */
export function findMetaSheet({ sheets }: WorkbookContent): SheetContent | undefined {
  return sheets.find(({ rows }) =>
    rows.some(({ cells }) => cells[0]?.text === RESPONSE_META.format && cells[1]?.text === RESPONSE_WORKBOOK_FORMAT),
  );
}

function partOf(json: string, stated: string): FindingPart | null {
  try {
    const parsed = findingPartSchema.safeParse(JSON.parse(json));
    // One that does not fit its fingerprint proves nothing.
    return parsed.success && hashOf(parsed.data) === stated ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Reads what the hidden sheet says, and the version of the workbook. */
export function readMeta(sheet: SheetContent): { readonly meta: ResponseMeta; readonly version: number } {
  const lines = sheet.rows.map(({ cells }) => {
    const at = (column: number): string => cells.find((cell) => cell.column === column)?.text ?? '';
    return [at(1), at(2), at(3), at(4), at(5), at(6)] as const;
  });
  const one = (key: string): string => lines.find(([name]) => name === key)?.[1] ?? '';
  const of = (key: string) => lines.filter(([name]) => name === key);
  const findings = of(RESPONSE_META.finding).flatMap(([, id, reference, print, answer, json]): readonly SentFinding[] =>
    HASH.test(print) && HASH.test(answer)
      ? [{ id, reference, fingerprint: print as SentFinding['fingerprint'], answerHash: answer as SentFinding['answerHash'], part: partOf(json, print) }]
      : [],
  );
  const isTable = (table: string): table is ResponseTable => table === 'responses' || table === 'actions';
  return {
    version: Number(one(RESPONSE_META.version)) || 1,
    meta: {
      language: RESPONSE_LANGUAGES.find((language) => language === one(RESPONSE_META.language)) ?? 'en',
      sentAt: (one(RESPONSE_META.sentAt) || null) as Timestamp | null,
      columns: of(RESPONSE_META.column).flatMap(([, table, key, header]) => (isTable(table) ? [{ table, key, header }] : [])),
      facts: of(RESPONSE_META.fact).map(([, key, label]) => ({ key, label })),
      findings,
    },
  };
}
