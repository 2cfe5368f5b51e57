/** Which stored field a control on the screen edits. */
export interface FieldAddress {
  readonly table: string;
  readonly id: string;
  readonly field: string;
}

const ATTRIBUTE = 'data-stored-field';

/**
 * Marks a control, or what lies around it, as the one that edits a stored field, so that the field's history can be
 * asked for while it has the focus. Spread it onto the control: `{...fieldMark('findings', finding.id, 'statement')}`.
 */
export function fieldMark(table: string, id: string, field: string): { readonly [ATTRIBUTE]: string } {
  // The id comes last: it alone may hold a colon.
  return { [ATTRIBUTE]: `${table}:${field}:${id}` };
}

/** The marked control an element is or lies in; null for none. */
export function markedAround(element: Element | null): HTMLElement | null {
  const marked = element?.closest(`[${ATTRIBUTE}]`);
  return marked instanceof HTMLElement ? marked : null;
}

/** The stored field of a marked element; null for an element without a mark. */
export function fieldOf(element: Element | null): FieldAddress | null {
  const [table, field, ...id] = markedAround(element)?.getAttribute(ATTRIBUTE)?.split(':') ?? [];
  return table === undefined || field === undefined || id.length === 0 ? null : { table, field, id: id.join(':') };
}
