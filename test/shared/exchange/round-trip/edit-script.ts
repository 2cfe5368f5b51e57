import fc from 'fast-check';

/** One thing that somebody does to a field; numbers point into lists that only exist once the audit is made. */
export interface FieldEdit {
  readonly row: number;
  readonly field: number;
  readonly value: number;
  /** How a word is written: in English, in German, as its code. */
  readonly spelling: 'en' | 'de' | 'code';
}

/** Everything that happens between the export and the return of a workbook, on both sides. */
export interface EditScript {
  readonly questions: number;
  readonly findings: number;
  readonly evidence: number;
  readonly actions: number;
  /** Texts as they are before the export, by number. */
  readonly seed: number;
  readonly mine: readonly FieldEdit[];
  readonly deletedHere: readonly number[];
  readonly theirs: readonly FieldEdit[];
  /** Grades that mean nothing. */
  readonly nonsense: readonly number[];
  /** Questions whose text they edited, though it is for reading only. */
  readonly readOnly: readonly number[];
  readonly copied: readonly { readonly row: number; readonly isEdited: boolean }[];
  readonly addedFindings: number;
  readonly deletedThere: readonly number[];
  readonly order: number;
  readonly columnOrder: number;
  readonly renamed: readonly { readonly column: number; readonly to: 'de' | 'own' }[];
  readonly rowsAbove: number;
  readonly hasNoise: boolean;
  /** Decides conflicts and offers. */
  readonly will: number;
}

const number = (max: number): fc.Arbitrary<number> => fc.nat({ max });
const edit: fc.Arbitrary<FieldEdit> = fc.record({
  row: number(40),
  field: number(40),
  value: number(1000),
  spelling: fc.constantFrom('en' as const, 'de' as const, 'code' as const),
});

/** Scripts of any length, from nothing at all to much of everything. */
export const editScripts: fc.Arbitrary<EditScript> = fc.record({
  questions: fc.integer({ min: 1, max: 7 }),
  findings: number(4),
  evidence: number(3),
  actions: number(3),
  seed: number(1000),
  mine: fc.array(edit, { maxLength: 10 }),
  deletedHere: fc.array(number(10), { maxLength: 2 }),
  theirs: fc.array(edit, { maxLength: 14 }),
  nonsense: fc.array(number(10), { maxLength: 2 }),
  readOnly: fc.array(number(10), { maxLength: 2 }),
  copied: fc.array(fc.record({ row: number(20), isEdited: fc.boolean() }), { maxLength: 2 }),
  addedFindings: number(2),
  deletedThere: fc.array(number(20), { maxLength: 3 }),
  order: number(1_000_000),
  columnOrder: fc.oneof(fc.constant(0), number(1_000_000)),
  renamed: fc.array(fc.record({ column: number(30), to: fc.constantFrom('de' as const, 'own' as const) }), { maxLength: 3 }),
  rowsAbove: fc.oneof(fc.constant(0), number(3)),
  hasNoise: fc.boolean(),
  will: number(1_000_000),
});

/** A small generator of numbers, the same for the same seed: for shuffles that a script asks for by one number. */
export function numbersFrom(seed: number): () => number {
  let state = (seed + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const next = numbersFrom(seed);
  const list = [...items];
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(next() * (index + 1));
    const [a, b] = [list[index], list[other]];
    if (a === undefined || b === undefined) continue;
    list[index] = b;
    list[other] = a;
  }
  return list;
}
