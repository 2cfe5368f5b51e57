/** The first screen of the quality manager: what is due. */
export const today = {
  title: 'Today',
} as const;
