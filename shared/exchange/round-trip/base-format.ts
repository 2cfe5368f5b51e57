import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { splitText } from '../export/clean-text.ts';
import { DATA_TABLES } from './exchanged-fields.ts';

/** Names the kind of file; a reader looks for it before anything else. */
export const WORKBOOK_FORMAT = 'luminous-audit-workbook';

/**
 * Raised whenever sheets, columns or keys change their meaning. 2: the base values of a round trip travel on a sheet
 * of their own; the ids of the rows stand there and no longer on the meta sheet.
 */
export const WORKBOOK_SCHEMA_VERSION = 2;

/** The sheet of base values, called the same in every language. Found by what is in it, should it be renamed. */
export const BASE_SHEET_NAME = 'AuditBase';

/** First cells of the rows of the base sheet. */
export const BASE_RECORDS = { format: 'format', about: 'about', table: 'table', row: 'row', end: 'end' } as const;

/** Columns before the JSON of a record: record, table, key, hash. */
export const BASE_LEADING_COLUMNS = 4;

/** Code units of JSON in one cell; below the limit of a cell, because an escape there makes a text longer. */
export const BASE_PART_LENGTH = 30_000;

const HASH_LENGTH = 16;

/** What a program that did not write the workbook must know about it. */
export const aboutSchema = z.object({
  auditId: z.string().min(1),
  auditReference: z.string(),
  auditTitle: z.string(),
  organization: z.string(),
  exportedAt: z.string(),
  exportedBy: z.string(),
  programVersion: z.string(),
});
export type AboutWorkbook = Readonly<z.infer<typeof aboutSchema>>;

/** A table as it left: the name of its sheet, its columns in their order, and the mark at the cut of long texts. */
export const baseTableSchema = z.object({
  sheet: z.string(),
  columns: z.array(z.object({ key: z.string(), heading: z.string() })),
  cutMark: z.string(),
});
export type BaseTable = Readonly<z.infer<typeof baseTableSchema>>;

const valueSchema = z.union([z.string(), z.boolean(), z.null(), z.array(z.string()).readonly()]);

/**
 * A row as it left. `values`: the exchanged fields exactly as they were stored. `names`: what stood in the cell of an
 * id. `cuts`: for a text too long for its cell, where it was cut. `marks`: marks of the cells for reading only.
 */
export const baseRowSchema = z.object({
  label: z.string(),
  values: z.record(z.string(), valueSchema),
  names: z.record(z.string(), z.string()).optional(),
  cuts: z.record(z.string(), z.number().int().nonnegative()).optional(),
  marks: z.record(z.string(), z.string()),
});
export type BaseRow = Readonly<z.infer<typeof baseRowSchema>>;

export const dataTableSchema = z.enum(DATA_TABLES);

/** The hash of one record, over everything in it. */
export function recordHash(record: string, table: string, key: string, json: string): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([record, table, key, json])))).slice(0, HASH_LENGTH);
}

/** The hash over all records of the base, in whatever order they stand. */
export function baseHash(hashes: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(hashes.toSorted().join('\n'))));
}

/**
 * What some program or library on the way changes: every character outside ASCII (LibreOffice cuts a text of several
 * scripts into pieces with a font each) and `_x`, which many take for an escape.
 */
const FRAGILE = /[^\x20-\x7E]|_(?=x[0-9A-Fa-f])/g;

/** JSON in ASCII that survives every spreadsheet program: what they change is written as an escape of JSON. */
export function sturdyJson(value: unknown): string {
  return JSON.stringify(value).replace(FRAGILE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The JSON in parts that fit a cell. */
export function partsOfJson(json: string): readonly string[] {
  return splitText(json, BASE_PART_LENGTH);
}
