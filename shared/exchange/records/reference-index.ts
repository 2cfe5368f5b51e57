type Indexes = Map<string, unknown>;
const made = new WeakMap<readonly object[], Indexes>();

/** What is worked out of a list once, under a name, and not again for each of thousands of rows that ask for it. */
function onceFor<Value>(rows: readonly object[], name: string, make: () => Value): Value {
  const known = made.get(rows) ?? new Map<string, unknown>();
  if (!made.has(rows)) made.set(rows, known);
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as Value;
}

/** Rows of a list by a text; `name` says which. The list must not change, as no stored row does. */
export function rowsBy<Row extends object>(rows: readonly Row[], name: string, textOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  return onceFor(rows, name, () => {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const key = textOf(row);
      const list = groups.get(key);
      if (list) list.push(row);
      else groups.set(key, [row]);
    }
    return groups;
  });
}

/** A text of each row of a list; `name` says which. */
export function textsOf<Row extends object>(rows: readonly Row[], name: string, textOf: (row: Row) => string): readonly string[] {
  return onceFor(rows, `texts ${name}`, () => rows.map(textOf));
}

/** Rows of this reference, case and spaces at the ends aside. */
export function rowsOfReference<Row extends { readonly reference: string }>(rows: readonly Row[], reference: string): readonly Row[] {
  return rowsBy(rows, 'reference', (row) => row.reference.trim().toUpperCase()).get(reference.trim().toUpperCase()) ?? [];
}
