import { TagsInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { ClauseNumber } from '#shared/domain/ids.ts';
import { useBuiltInStandards } from '#renderer/platform/packs.ts';
import { checkClauseReference, formatClause, standardsOfCriteria } from '#shared/domain/standard/clause-registry.ts';
import { compareClauseNumbers } from '#shared/domain/standard/clause-number.ts';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { findAudit } from '#renderer/data/repositories/audits-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';

/**
 * Clause numbers of a piece of evidence. Where the audit's criteria are known standards a number that does not exist is
 * refused with a hint; for other criteria any number goes.
 */
export function ClausesField(props: {
  readonly evidence: Evidence;
  readonly onSave: (clauses: readonly ClauseNumber[]) => void;
}) {
  const { t } = useTranslation();
  const { auditId, clauses } = props.evidence;
  const [problem, setProblem] = useState<string | null>(null);
  const audit = useLive((database) => findAudit(database, auditId), [auditId]);
  const builtIn = useBuiltInStandards();
  const standards = useMemo(() => standardsOfCriteria(audit?.criteria ?? [], builtIn), [audit?.criteria, builtIn]);
  const known = useMemo(() => {
    const all = standards.flatMap((standard) => standard.clauses).map((clause) => [clause.number, formatClause(clause)] as const);
    return new Map(all);
  }, [standards]);

  const refusalOf = (text: string): string | null => {
    if (standards.length === 0 || known.has(text)) return null;
    const checked = checkClauseReference(text, standards, builtIn);
    if (checked.kind === 'ok') return null;
    const suggestion = checked.suggestions[0];
    return suggestion
      ? t('evidence.fields.unknownClauseHint', { text, suggestion: formatClause(suggestion.clause) })
      : t('evidence.fields.unknownClause', { text });
  };

  const onChange = (wanted: readonly string[]): void => {
    const added = wanted.filter((text) => !clauses.includes(text));
    const refused = added.map(refusalOf).find((words) => words !== null) ?? null;
    setProblem(refused);
    if (refused !== null) return;
    const numbers = wanted.map((text) => {
      if (clauses.includes(text) || known.has(text) || standards.length === 0) return text;
      return checkClauseReference(text, standards).reference.number;
    });
    props.onSave([...new Set(numbers)].toSorted(compareClauseNumbers));
  };

  return (
    <TagsInput
      {...fieldMark('evidence', props.evidence.id, 'clauses')}
      label={t('evidence.fields.clauses')}
      placeholder={clauses.length === 0 ? t('evidence.fields.clausesHint') : ''}
      data={[...known.keys()]}
      renderOption={({ option }) => known.get(option.value) ?? option.value}
      limit={40}
      splitChars={[',', ';', ' ']}
      value={[...clauses]}
      error={problem}
      onChange={onChange}
      onSearchChange={() => setProblem(null)}
    />
  );
}
