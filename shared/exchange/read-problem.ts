/** Why a file could not be read at all. Plain data: the window and the command line turn it into words. */
export type ReadProblem =
  | { readonly code: 'empty-file' }
  | { readonly code: 'owner-file' }
  | { readonly code: 'password-protected' }
  | { readonly code: 'old-excel' }
  | { readonly code: 'binary-workbook' }
  | { readonly code: 'open-document' }
  | { readonly code: 'other-document'; readonly kind: OtherDocument }
  | { readonly code: 'text-named-workbook'; readonly kind: 'html' | 'xml' | 'text' }
  | { readonly code: 'zip-without-workbook'; readonly workbookInside: string | null }
  | { readonly code: 'not-a-table' }
  | { readonly code: 'unknown-content' }
  | { readonly code: 'truncated' }
  | { readonly code: 'damaged'; readonly part: string; readonly detail: string }
  | { readonly code: 'no-sheets' }
  | { readonly code: 'too-large'; readonly limit: SizeLimit; readonly part: string; readonly allowed: number }
  | { readonly code: 'bomb'; readonly part: string; readonly ratio: number }
  | { readonly code: 'document-type'; readonly part: string }
  | { readonly code: 'outside-grid'; readonly part: string; readonly what: GridShape; readonly raw: string }
  | { readonly code: 'whole-sheet-merge'; readonly part: string; readonly raw: string }
  | { readonly code: 'sheet-id'; readonly raw: string }
  | { readonly code: 'encrypted-parts' }
  | { readonly code: 'compression'; readonly part: string; readonly method: number }
  | { readonly code: 'no-answer'; readonly seconds: number }
  | { readonly code: 'crashed'; readonly detail: string }
  | { readonly code: 'cancelled' };

export type OtherDocument = 'word' | 'powerpoint' | 'numbers' | 'open-document-text' | 'pdf' | 'image' | 'office-97';

/** What grew past its limit: bytes of the file, unpacked bytes in all or of one part, parts, sheets, cells. */
export type SizeLimit = 'file' | 'total' | 'part' | 'parts' | 'sheets' | 'cells';

/** What pointed outside the 1,048,576 rows and 16,384 columns of a sheet. */
export type GridShape = 'row' | 'cell' | 'column-range' | 'merge' | 'validation' | 'link' | 'name' | 'anchor';

/** Carries a refusal out of a parser's callbacks; the reader catches it and returns the problem as a value. */
export class RefusedError extends Error {
  readonly problem: ReadProblem;

  constructor(problem: ReadProblem) {
    super(problem.code);
    this.name = 'RefusedError';
    this.problem = problem;
  }
}
