const indexes = new WeakMap<readonly object[], ReadonlyMap<string, readonly { readonly reference: string }[]>>();

/**
 * Rows of this reference, case and spaces at the ends aside. A register has thousands of rows and so may the audit: the
 * rows are put in order once.
 */
export function rowsOfReference<Row extends { readonly reference: string }>(rows: readonly Row[], reference: string): readonly Row[] {
  let index = indexes.get(rows);
  if (index === undefined) {
    const made = new Map<string, Row[]>();
    for (const row of rows) {
      const key = row.reference.trim().toUpperCase();
      const list = made.get(key);
      if (list) list.push(row);
      else made.set(key, [row]);
    }
    indexes.set(rows, made);
    index = made;
  }
  return (index.get(reference.trim().toUpperCase()) ?? []) as readonly Row[];
}
