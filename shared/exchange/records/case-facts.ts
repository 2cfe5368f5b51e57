import type { RootCause } from '../../domain/cause/cause.ts';
import type { Nonconformity } from '../../domain/nonconformity/nonconformity.ts';
import { normalizeHeading } from '../import/normalize-text.ts';
import type { RecordField } from './record-field.ts';
import type { RowReader } from './read-values.ts';

/** What a row says beside its finding or action, for the case of the nonconformity (domain reference C.1: correction, cause, comments). */
export interface CaseFacts {
  readonly correction: string;
  readonly cause: string;
  readonly notes: string;
}

export const NO_FACTS: CaseFacts = { correction: '', cause: '', notes: '' };

/** Fields of a register that belong to the case. */
const FACT_FIELDS: readonly RecordField[] = ['containment', 'cause', 'note'];

/** What the row says for the case; comments keep the headings of their columns, because a case has one place for them all. */
export function factsOf(reader: RowReader): CaseFacts {
  return { correction: reader.text('containment'), cause: reader.text('cause'), notes: commentsOf(reader) };
}

/** The comments of a row, each under the heading of its column. */
export function commentsOf(reader: RowReader): string {
  return reader.record.cells
    .filter(({ field, cell }) => field === 'note' && cell.kind !== 'error')
    .map(({ heading, text }) => `${heading}: ${text}`)
    .join('\n');
}

/** Says of each cell with a fact that it is not taken, and why. */
export function leaveFactsOut(reader: RowReader, code: 'no-case-for' | 'case-locked', hint: string): void {
  for (const found of reader.record.cells) {
    if (FACT_FIELDS.includes(found.field) && found.cell.kind !== 'error') reader.note(code, found, hint);
  }
}

/** The root cause of that text, if the analysis has it: however it is written. */
export function rootCauseOf({ cause }: Pick<Nonconformity, 'cause'>, text: string): RootCause | undefined {
  const folded = normalizeHeading(text);
  return cause.rootCauses.find((one) => normalizeHeading(one.text) === folded);
}

/** The case with a root cause more, unless it has one of that text. */
export function withRootCause(before: Nonconformity, root: RootCause): Nonconformity {
  if (root.text === '' || rootCauseOf(before, root.text) !== undefined) return before;
  return { ...before, cause: { ...before.cause, rootCauses: [...before.cause.rootCauses, root] } };
}

/** The case with what a row says of it. A cell that is empty says nothing; causes and comments are added to those that are there. */
export function withFacts(before: Nonconformity, { correction, cause, notes }: CaseFacts, newCauseId: string): Nonconformity {
  const caused = withRootCause(before, { id: newCauseId, text: cause, category: '' });
  const known = caused.cause.notes;
  const isNoteKnown = notes === '' || known.includes(notes);
  return {
    ...caused,
    containment: correction === '' ? caused.containment : { ...caused.containment, correction },
    cause: isNoteKnown ? caused.cause : { ...caused.cause, notes: [known, notes].filter(Boolean).join('\n') },
  };
}

/** The facts of a case as texts to compare; added ones are no overwriting, so they are shown as what is new. */
export function shownFacts({ containment, cause }: Nonconformity): Readonly<Record<'containment' | 'cause' | 'notes', string>> {
  return { containment: containment.correction, cause: cause.rootCauses.map(({ text }) => text).join('\n'), notes: cause.notes };
}
