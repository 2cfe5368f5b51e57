/** The part of the rows that is seen, in CSS pixels from the top of all rows. */
export interface Sight {
  readonly top: number;
  readonly height: number;
}

/** Rows beyond the edges of the sight. */
const OVERSCAN = 3;
/** The same for the one frame that shows other rows altogether: all of them are drawn anew for it, and laid out. */
const OVERSCAN_AT_ONCE = 1;
/** Rows beyond the edge that are still scrolled to; what is farther is brought to the middle. */
const NEAR = 3;

/** Where each row starts, and after the last one where all end. */
export function startsOf(count: number, heightOf: (index: number) => number): Float64Array {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) starts[index + 1] = (starts[index] ?? 0) + heightOf(index);
  return starts;
}

/** The row at a height: the last one that starts there or above. */
function rowAt(starts: Float64Array, height: number): number {
  let low = 0;
  let high = Math.max(0, starts.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** No farther than the page can scroll. */
function within(starts: Float64Array, top: number, height: number): number {
  return Math.max(0, Math.min(top, (starts[starts.length - 1] ?? 0) - height));
}

/** The rows to have in the page, in their order: those in sight with a few around them, and the active one. */
export function windowAt(
  starts: Float64Array,
  { top, height }: Sight,
  activeIndex: number,
  isAtOnce = false,
): readonly number[] {
  const count = starts.length - 1;
  if (count <= 0) return [];
  const overscan = isAtOnce ? OVERSCAN_AT_ONCE : OVERSCAN;
  const from = within(starts, top, height);
  const first = Math.max(0, rowAt(starts, from) - overscan);
  const last = Math.min(count - 1, rowAt(starts, from + height) + overscan);
  const shown = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  if (activeIndex < 0 || activeIndex >= count) return shown;
  if (activeIndex < first) return [activeIndex, ...shown];
  return activeIndex > last ? [...shown, activeIndex] : shown;
}

/**
 * How far to scroll so that the active row is seen, with `context` pixels beyond it; as far as it is where it is seen
 * already. From afar, and at first, it comes to the middle.
 */
export function keptInSight(
  starts: Float64Array,
  activeIndex: number,
  { top, height }: Sight,
  { isFirst, context }: { readonly isFirst: boolean; readonly context: number },
): number {
  const start = starts[activeIndex];
  const end = starts[activeIndex + 1];
  const from = within(starts, top, height);
  if (start === undefined || end === undefined) return from;
  const isFar = activeIndex < rowAt(starts, from) - NEAR || activeIndex > rowAt(starts, from + height) + NEAR;
  if (isFirst || isFar) return within(starts, start - (height - (end - start)) / 2, height);
  if (end + context > from + height) return within(starts, end + context - height, height);
  if (start - context < from) return within(starts, start - context, height);
  return from;
}
