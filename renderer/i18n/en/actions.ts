/** Corrective actions: board, list, timeline, lists per owner. */
export const actions = {
  title: 'Corrective actions',
} as const;
