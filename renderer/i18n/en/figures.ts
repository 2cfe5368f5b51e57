/** Metrics of domain reference F, each with its definition. */
export const figures = {
  title: 'Figures',
} as const;
