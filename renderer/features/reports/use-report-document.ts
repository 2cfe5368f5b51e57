import { useEffect, useMemo, useState } from 'react';
import { reportRows } from '#renderer/data/repositories/reports-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { loadReportWords, reportFormat } from '#renderer/i18n/report-words.ts';
import { today } from '#renderer/platform/clock.ts';
import { buildReport } from '#shared/domain/report/build-report.ts';
import type { ReportDocument } from '#shared/domain/report/document.ts';
import { openIssued } from '#shared/domain/report/issue-report.ts';
import type { LintItem } from '#shared/domain/report/linter/lint-item.ts';
import { lintReport } from '#shared/domain/report/linter/lint-report.ts';
import type { ReportInput } from '#shared/domain/report/report-input.ts';
import type { ReportWords } from '#shared/domain/report/report-words.ts';
import type { Report, ReportLanguage } from '#shared/domain/report/report.ts';
import { findStandard } from '#shared/domain/standard/built-in.ts';

function useReportWords(language: ReportLanguage): ReportWords | null {
  const [loaded, setLoaded] = useState<{ readonly language: ReportLanguage; readonly words: ReportWords } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadReportWords(language).then((words) => {
      if (isWanted) setLoaded({ language, words });
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return loaded?.language === language ? loaded.words : null;
}

export interface ReportContent {
  readonly input: ReportInput;
  readonly document: ReportDocument;
  /** What is missing; empty for an issued report. */
  readonly gaps: readonly LintItem[];
  /** Whether an issued report is as it was issued; null for a draft. */
  readonly isIntact: boolean | null;
}

/** What a report says: a draft made anew from the data as they change, an issued one as it was frozen. Null while it is read. */
export function useReportContent(report: Report): ReportContent | null {
  const { auditId, language } = report;
  const rows = useLive(async (database) => (await reportRows(database, auditId, language)) ?? null, [auditId, language]);
  const words = useReportWords(language);
  return useMemo(() => {
    if (rows === undefined || rows === null || words === null) return null;
    const input: ReportInput = {
      ...rows,
      report,
      words,
      format: reportFormat(language),
      standardOf: (id) => findStandard(id, language) ?? null,
      today: today(),
    };
    const issued = openIssued(report);
    if (issued !== null) return { input, document: issued.document, gaps: [], isIntact: issued.state === 'intact' };
    return { input, document: buildReport(input), gaps: lintReport(input), isIntact: null };
  }, [rows, words, report, language]);
}
