/** Where screens live (after the #), so that screens link to each other without importing each other. */
export const paths = {
  audits: () => '/audits',
  plan: (auditId: string) => `/audits/${auditId}/plan`,
  checklist: (auditId: string, questionId?: string) =>
    `/audits/${auditId}/checklist${questionId === undefined ? '' : `/${encodeURIComponent(questionId)}`}`,
  findings: (auditId: string, findingId?: string) =>
    `/audits/${auditId}/findings${findingId === undefined ? '' : `/${findingId}`}`,
  evidence: (auditId: string, evidenceId?: string) =>
    `/audits/${auditId}/evidence${evidenceId === undefined ? '' : `/${evidenceId}`}`,
  export: (auditId: string) => `/audits/${auditId}/export`,
  library: (templateId?: string) => `/checklists${templateId === undefined ? '' : `/${encodeURIComponent(templateId)}`}`,
  import: () => '/checklists/import',
  history: () => '/history',
  settings: () => '/settings',
  guide: (page?: string, section?: string) =>
    `/guide${page === undefined ? '' : `/${page}`}${page === undefined || section === undefined ? '' : `/${section}`}`,
} as const;
