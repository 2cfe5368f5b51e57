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
  /** An audit as it was; `moment` as `writeMoment` writes it. */
  asOf: (auditId: string, moment?: string) =>
    `/audits/${auditId}/as-of${moment === undefined ? '' : `/${encodeURIComponent(moment)}`}`,
  closing: (auditId: string) => `/audits/${auditId}/closing`,
  export: (auditId: string) => `/audits/${auditId}/export`,
  takeBack: (auditId: string) => `/audits/${auditId}/take-back`,
  reports: (auditId: string, reportId?: string) =>
    `/audits/${auditId}/reports${reportId === undefined ? '' : `/${reportId}`}`,
  today: () => '/today',
  /** Nonconformities of all audits; one is opened by the id of its finding. */
  cases: (findingId?: string) => `/nonconformities${findingId === undefined ? '' : `/${findingId}`}`,
  /** Choosing nonconformities to be answered elsewhere, and taking the answers in. */
  sendCases: () => '/nonconformities/send',
  takeAnswers: () => '/nonconformities/answers',
  actions: (actionId?: string) => `/actions${actionId === undefined ? '' : `/${actionId}`}`,
  figures: (metric?: string) => `/figures${metric === undefined ? '' : `/${metric}`}`,
  programme: () => '/programme',
  library: (templateId?: string) => `/checklists${templateId === undefined ? '' : `/${encodeURIComponent(templateId)}`}`,
  templateDraft: (templateId: string) => `/checklists/${encodeURIComponent(templateId)}/edit`,
  compareTemplates: (from: string, to?: string) =>
    `/checklists/compare/${encodeURIComponent(from)}${to === undefined ? '' : `/${encodeURIComponent(to)}`}`,
  /** What was sent and received; one file is opened by its id. */
  exchange: (exchangeId?: string) => `/exchange${exchangeId === undefined ? '' : `/${exchangeId}`}`,
  /** Filling a body's own form, begun with an audit or without. */
  fill: (auditId?: string) => `/exchange/fill${auditId === undefined ? '' : `/${auditId}`}`,
  /** Reading a filled form back into an audit. */
  readForm: (auditId?: string) => `/exchange/read-form${auditId === undefined ? '' : `/${auditId}`}`,
  /** Bringing a file in; begun from an audit, and with what it is, where that is known. `all` stands for any audit. */
  import: (auditId?: string, as?: string) => `/checklists/import${auditId === undefined ? '' : `/${auditId}`}${as === undefined ? '' : `/${as}`}`,
  search: (text = '') => `/search${text === '' ? '' : `/${encodeURIComponent(text)}`}`,
  history: () => '/history',
  settings: () => '/settings',
  guide: (page?: string, section?: string) =>
    `/guide${page === undefined ? '' : `/${page}`}${page === undefined || section === undefined ? '' : `/${section}`}`,
} as const;
