import { ActionIcon, Anchor, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { NO_LINKS } from '#shared/domain/evidence/link-evidence.ts';
import type { FindingId, QuestionId } from '#shared/domain/ids.ts';
import { linkTargetsOfAudit, type LinkTargets } from '#renderer/data/repositories/evidence-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { addLinks, removeLinks } from './evidence-actions.ts';
import classes from './evidence-detail.module.css';

const NO_TARGETS: LinkTargets = { questions: [], findings: [] };
const MOST_SHOWN = 60;

interface LinkRow {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly onOpen: (() => void) | null;
  readonly onRemove: () => void;
}

/** The questions and findings a piece of evidence speaks for: added by search, removed one by one. */
export function EvidenceLinkList(props: {
  readonly evidence: Evidence;
  readonly onOpenQuestion: (id: QuestionId) => void;
  readonly onOpenFinding: (id: FindingId) => void;
}) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { evidence } = props;
  const { auditId } = evidence;
  const targets = useLive((database) => linkTargetsOfAudit(database, auditId), [auditId]) ?? NO_TARGETS;

  const questionRows = evidence.questionIds.map((id): LinkRow => {
    const question = targets.questions.find((candidate) => candidate.id === id);
    return {
      id,
      name: question?.code ?? t('evidence.links.gone'),
      words: question?.question ?? '',
      onOpen: question ? () => props.onOpenQuestion(id) : null,
      onRemove: () => void removeLinks(workspace, evidence, { ...NO_LINKS, questionIds: [id] }),
    };
  });
  const findingRows = evidence.findingIds.map((id): LinkRow => {
    const finding = targets.findings.find((candidate) => candidate.id === id);
    return {
      id,
      name: finding?.reference ?? t('evidence.links.gone'),
      words: finding?.statement ?? '',
      onOpen: finding ? () => props.onOpenFinding(id) : null,
      onRemove: () => void removeLinks(workspace, evidence, { ...NO_LINKS, findingIds: [id] }),
    };
  });

  const linkQuestion = (id: string): void => {
    const question = targets.questions.find((candidate) => candidate.id === id);
    if (!question) return;
    const clauses = question.clause === '' ? [] : [question.clause];
    void addLinks(workspace, evidence, { ...NO_LINKS, questionIds: [question.id], clauses });
  };
  const linkFinding = (id: string): void => {
    const finding = targets.findings.find((candidate) => candidate.id === id);
    if (finding) void addLinks(workspace, evidence, { ...NO_LINKS, findingIds: [finding.id], clauses: finding.clauses });
  };

  return (
    <section className={classes['part']}>
      <h3 className={classes['heading']}>{t('evidence.links.heading')}</h3>
      {questionRows.length + findingRows.length === 0 && <p className={classes['quiet']}>{t('evidence.links.none')}</p>}
      <LinkRows label={t('evidence.links.findings')} rows={findingRows} />
      <LinkRows label={t('evidence.links.questions')} rows={questionRows} />
      <div className={classes['fields']}>
        <TargetSearch
          key={`q${evidence.questionIds.length}`}
          label={t('evidence.links.addQuestion')}
          placeholder={t('evidence.links.searchQuestion')}
          options={targets.questions
            .filter(({ id }) => !evidence.questionIds.includes(id))
            .map(({ id, code, clause, question }) => ({ value: id, label: `${code} · ${clause} · ${question}` }))}
          onChoose={linkQuestion}
        />
        <TargetSearch
          key={`f${evidence.findingIds.length}`}
          label={t('evidence.links.addFinding')}
          placeholder={t('evidence.links.searchFinding')}
          options={targets.findings
            .filter(({ id }) => !evidence.findingIds.includes(id))
            .map(({ id, reference, statement }) => ({ value: id, label: `${reference} · ${statement}` }))}
          onChoose={linkFinding}
        />
      </div>
    </section>
  );
}

function TargetSearch(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      label={props.label}
      placeholder={props.placeholder}
      data={props.options}
      limit={MOST_SHOWN}
      searchable
      value={null}
      nothingFoundMessage={t('evidence.links.noMatch')}
      comboboxProps={{ width: 380, position: 'bottom-end' }}
      onChange={(id) => id !== null && props.onChoose(id)}
    />
  );
}

function LinkRows({ label, rows }: { readonly label: string; readonly rows: readonly LinkRow[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <ul className={classes['links']} aria-label={label}>
      {rows.map(({ id, name, words, onOpen, onRemove }) => (
        <li key={id}>
          {onOpen ? (
            <Anchor component="button" type="button" size="sm" onClick={onOpen} aria-label={t('evidence.links.open', { name })}>
              {name}
            </Anchor>
          ) : (
            <span>{name}</span>
          )}
          <span className={classes['linkWords']}>{words}</span>
          <ActionIcon size="sm" onClick={onRemove} aria-label={t('evidence.links.remove', { name })} title={t('evidence.links.remove', { name })}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
