/** The nine assessment values of a checklist question with their keys (domain reference B.4). */
export const ASSESSMENTS = [
  'not-assessed',
  'conforming',
  'good-practice',
  'observation',
  'ofi',
  'minor-nc',
  'major-nc',
  'not-verified',
  'not-applicable',
] as const;

export type Assessment = (typeof ASSESSMENTS)[number];

/** The one key that grades a question, and the code written into workbooks. */
export const ASSESSMENT_KEYS: Readonly<Record<Assessment, string>> = {
  'not-assessed': '0',
  conforming: 'C',
  'good-practice': 'G',
  observation: 'B',
  ofi: 'O',
  'minor-nc': 'N',
  'major-nc': 'M',
  'not-verified': 'V',
  'not-applicable': 'X',
};
