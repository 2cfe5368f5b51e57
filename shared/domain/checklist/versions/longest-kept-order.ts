/**
 * Indexes of a longest run of `places` that keeps ascending (not necessarily side by side): whatever is not in it was
 * moved, and nothing less could have been moved to get there. O(n log n). Places must differ from each other.
 */
export function longestKeptOrder(places: readonly number[]): ReadonlySet<number> {
  /** `ends[n]`: index of the smallest place that ends a run of n + 1. */
  const ends: number[] = [];
  const before: number[] = [];
  places.forEach((place, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.add(index);
  return kept;
}
