/** Nonconformities from issue to verified effectiveness. */
export const cases = {
  title: 'Nonconformities',
} as const;
