import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import type { CommitOutcome } from '#renderer/data/workspace.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { AutosaveArea } from '#renderer/ui/fields/autosave-fields.tsx';
import { textsOfKind, type ReportTextId } from '#shared/domain/report/report-texts.ts';
import type { ReportWords } from '#shared/domain/report/report-words.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { writeChangeNote, writeText } from '../report-actions.ts';
import classes from '../reports.module.css';
import { textFieldId } from './text-field-id.ts';

/** What the report says where nobody wrote anything. */
function standIn(id: ReportTextId, words: ReportWords): string {
  if (id === 'sampling') return words.sentences.samplingDefault;
  return id === 'confidentiality' ? words.sentences.confidentialityDefault : '';
}

/** The few texts that stand in no other place of the audit; each saves itself and can be undone. */
export function TextsPanel({ report, words, subject }: { readonly report: Report; readonly words: ReportWords; readonly subject: string }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellProblem } = useOutcomeNotice();
  const told = (saving: Promise<CommitOutcome>): void =>
    void saving.then((outcome) => {
      if (!outcome.ok) tellProblem(outcome.problem);
    });
  return (
    <div className={classes['panel']}>
      <p className={classes['hint']}>{t('reports.texts.hint')}</p>
      {report.supersedes !== null && (
        <AutosaveArea
          id={textFieldId('change-note')}
          fieldKey={`${report.id}:change-note`}
          label={t('reports.texts.changeNote')}
          required
          autosize
          minRows={2}
          stored={report.changeNote}
          onSave={(text) => told(writeChangeNote(workspace, report, subject, text))}
        />
      )}
      {textsOfKind(report.kind).map((id) => {
        const said = standIn(id, words);
        return (
          <AutosaveArea
            key={id}
            id={textFieldId(id)}
            fieldKey={`${report.id}:${id}`}
            label={t(`reports.words.texts.${id}`)}
            description={said === '' ? t(`reports.texts.hints.${id}`) : t('reports.texts.defaultHint', { text: said })}
            lang={report.language}
            autosize
            minRows={2}
            maxRows={14}
            stored={report.texts[id] ?? ''}
            onSave={(text) => told(writeText(workspace, report, subject, id, text))}
          />
        );
      })}
    </div>
  );
}
