import type { HeadingWords } from './heading-words.ts';

/** English headings. */
export const en: HeadingWords = {
  language: 'en',
  words: {
    clause: [
      'clause', 'clauses', 'clause no', 'clause number', 'clause id', 'clause ref', 'clause reference', 'iso clause',
      'standard clause', 'norm clause', 'clause control', 'clause control ref', 'clause control no', 'clause section',
      'control number', 'control no', 'control id', 'control ref', 'control reference', 'control code', 'article',
      'requirement id', 'requirement no', 'requirement number', 'requirement ref', 'section no', 'section number',
      'section ref', 'paragraph', 'para', 'standard reference', 'standard ref', 'criteria ref', 'identifier',
      'article number', 'area clause', '~area control', '~chapter', '~ref id', '~reference',
    ],
    code: [
      'id', 'no', 'nr', 'number', 'ref', 'ref no', 'reference no', 'reference number', 'item', 'item no', 'item number',
      's no', 'sl no', 'sr no', 'serial', 'serial no', 'question no', 'question id', 'question number', 'q no',
      'code', 'key', 'risk id', 'risk no', 'risk number', 'evidence id', 'finding ref', 'finding id', 'session',
      'device id', 'request id', 'request code', 'issue id', 'gap id', 'check id', 'checklist id', 'control sl no',
      'ref id', 'reference', 'id no', 'seq', 'row', 'sn', 's n', '~asset id', '~audit id', '~standard id',
    ],
    title: [
      'title', 'name', 'clause title', 'clause name', 'control title', 'control name', 'control', 'requirement title',
      'section title', 'heading', 'topic', 'subject', 'short description', 'measure', 'control objective', 'subcategory',
      'process name', 'processing activity', 'activity', 'risk title', 'device name', 'asset name', 'standard name',
      '~clause control', '~asset',
    ],
    section: [
      'section', 'category', 'domain', 'group', 'area', 'main area', 'sub area', 'sub category', 'design area', 'theme',
      'family', 'pillar', 'waf pillar', 'control category', 'control domain', 'main category', 'focus area',
      'requirement category', 'main component', 'sub component', 'checklist name', '~checklist', '~framework', '~type',
    ],
    question: [
      'question', 'questions', 'audit question', 'audit questions', 'questions to ask', 'check', 'checks', 'check item',
      'checklist', 'checklist item', 'checklist question', 'checkpoint', 'check point', 'audit item', 'audit check',
      'auditable item', 'item to check', 'item to verify', 'what to check', 'verification item', 'assessment question',
      'control question', 'questions initial level system', 'audit checkpoint', 'statement', 'detailed verification requirement',
      'key measure check', '~recommendation', '~audit criteria', '~criteria to audit',
    ],
    requirement: [
      'requirement', 'requirements', 'security requirement', 'requirement text', 'requirement description', 'control description', 'description',
      'clause text', 'clause description', 'standard requirement', 'control text', 'control statement', 'shall statement',
      'text', 'description of requirement', 'requirement as per', 'brief description', 'details', 'criteria', 'criterion',
      'risk description', 'threat scenario', 'scenario', 'issue', 'issue description', '~what', '~risk', '~policy statement',
    ],
    lookFor: [
      'what to look for', 'look for', 'guidance', 'guideline', 'audit guidance', 'hint', 'hints', 'tip', 'tips',
      'annotation', 'how to verify', 'how to check', 'how to audit', 'test procedure', 'testing procedure', 'discussion',
      'assessment procedure', 'implementation guidance', 'explanation', 'what to verify', 'audit tips', 'test steps',
      'description optional', 'testing', 'clarification', '~audit procedure', '~instructions',
    ],
    expectedEvidence: [
      'expected evidence', 'evidence required', 'required evidence', 'evidence to collect', 'typical evidence',
      'evidence and records to collect', 'evidence and records', 'documents to review', 'document required', 'documents required',
      'required documents', 'evidence examples', 'example evidence', 'suggested evidence', 'supporting documents',
      'records to check', 'audit evidence required', 'what to look for expected evidence', 'audit methods and expected evidence',
      'evidence needed', '~documents', '~document', '~records', '~documentation',
    ],
    method: [
      'method', 'methods', 'audit method', 'audit methods', 'technique', 'audit technique', 'verification method',
      'assessment method', 'audit method used', '~evidence type',
    ],
    sampling: ['sample size', 'sampling', 'sampling plan', 'sampling hint', 'samples required', 'population'],
    importance: [
      'importance', 'priority', 'severity', 'weight', 'weighting', 'criticality', 'risk level', 'risk rating', 'assurance level',
      'impact level', 'control severity', '~risk', '~level', '~impact',
    ],
    process: ['process', 'process area', 'department', 'business process', 'dept', 'zone', 'function', 'unit', '~location', '~services', '~service'],
    practice: ['itil practice', 'practice', 'management practice'],
    assessment: [
      'result', 'results', 'audit result', 'audit results', 'assessment', 'assessment result', 'finding type', 'finding grade',
      'grade', 'grading', 'rating', 'finding', 'status', 'compliance', 'compliance status', 'compliant', 'conformity',
      'conformity status', 'conformance', 'conform', 'conforms', 'implementation status', 'current status', 'evaluation',
      'outcome', 'verdict', 'nc ofi', 'c nc', 'in place', 'implemented', 'complies', 'auditor rating', 'finding category',
      'classification of finding', 'states', 'audit status', 'compliance rating', 'ok nok', 'yes no', 'y n', '~score', '~answer',
    ],
    notes: [
      'comment recommendation', 'comments recommendations',
      'notes', 'note', 'comment', 'comments', 'remark', 'remarks', 'notes evidence', 'evidence notes', 'evidence seen',
      'evidence examined', 'objective evidence', 'audit evidence', 'evidence reviewed', 'audit notes', 'auditor notes',
      'auditor comments', 'assessor comments', 'observations', 'observation', 'audit observations', 'findings', 'audit findings',
      'finding description', 'finding details', 'comments and or additional information', 'gap', 'gap identified', 'current state',
      'additional information', 'comments observations', 'auditor remarks', '~evidence', '~details of finding',
    ],
    justification: ['justification', 'rationale', 'reason', 'justification for exclusion', 'reason for exclusion'],
    interviewee: ['auditee', 'auditees', 'interviewee', 'interviewees', 'person interviewed', 'persons interviewed', 'interviewed', 'auditee s'],
    sample: ['sample', 'samples', 'sample taken', 'records sampled', 'sample checked'],
    applicable: ['applicable', 'applicability', 'in scope', 'in scope y n', 'applies', 'mandatory optional'],
    owner: [
      'owner', 'responsible', 'responsible person', 'responsibility', 'process owner', 'control owner', 'risk owner', 'pic',
      'accountable', 'assigned to', 'action owner', 'responsible party', 'source owner', 'person responsible', 'control owner name',
      'owner dept', 'remediation owner',
    ],
    auditor: ['auditor', 'auditors', 'assessor', 'reviewer', 'lead auditor', 'verified by', 'audited by'],
    date: ['date', 'audit date', 'finding date', 'date raised', 'raised', 'assessment date', 'date of audit', 'last verified date', 'review date', 'resolution date', 'closed date'],
    dueDate: ['due', 'due date', 'due on', 'deadline', 'target date', 'target completion date', 'completion date', 'due by', 'target'],
    action: [
      'action', 'actions', 'corrective action', 'corrective actions', 'action needed', 'action required', 'recommendation',
      'recommendations', 'action plan', 'remediation', 'remediation plan', 'treatment', 'risk treatment', 'mitigation', 'response',
    ],
    level: ['depth', 'hierarchy level', 'outline level'],
    assessable: ['assessable', 'is assessable'],
    other: [
      'link', 'links', 'url', 'time', 'more info', 'training', 'graph query', 'guid', 'uuid', 'implementation groups', 'reference controls',
      'likelihood', 'probability', 'score', 'documentation score', 'implementation score', 'threat', 'vulnerability', '~asset id',
      'nc no', 'nc number', 'sort as', 'scope', 'sample finding', 'framework', 'labels', 'version', 'control type',
    ],
  },
};
