/**
 * What a workbook may ask of us. The reader is unmaintained and has open weaknesses, so nothing reaches it that
 * is larger than these. A legitimate sheet of 100,000 rows by 20 columns passes.
 */
export const LIMITS = {
  fileBytes: 128 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  partBytes: 200 * 1024 * 1024,
  parts: 5_000,
  sheets: 1_000,
  /** Unpacked to packed, looked at once a part is past `ratioFloor` bytes. */
  ratio: 500,
  ratioFloor: 1024 * 1024,
  rows: 1_048_576,
  columns: 16_384,
  /** Non-empty cells in the whole workbook. */
  cells: 3_000_000,
  sheetId: 65_534,
  /** A merged range of more cells than four whole columns makes the sheet one cell: no person made that. */
  mergeCells: 4 * 1_048_576,
  /** Excel holds no longer text in a cell. */
  textLength: 32_767,
} as const;
