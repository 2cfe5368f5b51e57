import type { ReportFormat } from '#shared/domain/report/report-input.ts';
import type { ReportWords } from '#shared/domain/report/report-words.ts';
import type { ReportLanguage } from '#shared/domain/report/report.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { LANGUAGES } from './languages.ts';
import type { AllSentences } from './sentences.ts';

/** The words of a report: the field's own terms, and the headings and sentences of reports. */
export function reportWordsOf({ terms, reports }: Pick<AllSentences, 'terms' | 'reports'>): ReportWords {
  return {
    ...reports.words,
    assessments: terms.assessment,
    grades: terms.grade,
    states: terms.findingState,
    auditTypes: terms.auditType,
    auditStates: terms.auditState,
    roles: terms.personRole,
    evidenceTypes: terms.evidenceType,
  };
}

/** The same in the language of the report, whatever the program speaks. */
export async function loadReportWords(language: ReportLanguage): Promise<ReportWords> {
  return reportWordsOf(await LANGUAGES[language].load());
}

const LOCALES: Readonly<Record<ReportLanguage, string>> = { en: 'en-GB', de: 'de-DE' };

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/** How dates and shares are written in a language, in the zone of the machine. */
export function reportFormat(language: ReportLanguage): ReportFormat {
  const locale = LOCALES[language];
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const shares = new Intl.NumberFormat(locale, { style: 'percent' });
  const atNoon = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);
  return {
    date: (date) => (date === null ? '' : dates.format(atNoon(date))),
    days: (first, last) => {
      const from = first ?? last;
      return from === null ? '' : dates.formatRange(atNoon(from), atNoon(last ?? from));
    },
    instant: (at: Timestamp) => instants.format(new Date(at)),
    dayOf: (at: Timestamp) => {
      const date = new Date(at);
      return `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}` as CalendarDate;
    },
    share: (share) => shares.format(share),
  };
}
