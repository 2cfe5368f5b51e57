import type { WorkbookContent } from './workbook-content.ts';

/**
 * Files of known makers, told apart before anybody is asked what a file is. Each kind is one line here and one test in
 * `RECOGNISERS`; whatever none of them knows is foreign and is understood by its headings.
 */
export type RecognisedWorkbook = { readonly kind: 'foreign' };

export type WorkbookKind = RecognisedWorkbook['kind'];

type Recogniser = (content: WorkbookContent) => RecognisedWorkbook | null;

/** Asked in order; the first that knows the file answers. Pure, and quick: it looks at sheet names and a few cells. */
const RECOGNISERS: readonly Recogniser[] = [];

/** Says whose workbook this is. */
export function recogniseWorkbook(content: WorkbookContent): RecognisedWorkbook {
  for (const recognise of RECOGNISERS) {
    const known = recognise(content);
    if (known !== null) return known;
  }
  return { kind: 'foreign' };
}
