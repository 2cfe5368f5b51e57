/** Audit reports: linter, preview, issue, revision. */
export const reports = {
  title: 'Reports',
} as const;
