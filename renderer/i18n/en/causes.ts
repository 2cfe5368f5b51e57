/** Cause tools: 5-why, fishbone, 8D, categories. */
export const causes = {
  title: 'Cause analysis',
} as const;
