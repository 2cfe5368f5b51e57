/** Rules of the audit programme: grades, time limits, certificates, look of reports. */
export const programme = {
  title: 'Audit programme',
} as const;
