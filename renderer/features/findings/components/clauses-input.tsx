import { Button, Group, TagsInput, Text } from '@mantine/core';
import { memo, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { describeClauseCheck } from '#renderer/i18n/describe-clause-check.ts';
import type { ClauseNumber } from '#shared/domain/ids.ts';
import { compareClauseNumbers } from '#shared/domain/standard/clause-number.ts';
import { formatClause, type ClauseCheck } from '#shared/domain/standard/clause-registry.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import { acceptClause } from '../accept-clause.ts';

/** What is being typed and not yet a clause, with the registry's answer when it was refused. */
export interface ClauseDraft {
  readonly text: string;
  readonly refused: ClauseCheck | null;
}

export const NO_CLAUSE_DRAFT: ClauseDraft = { text: '', refused: null };

/**
 * Clause numbers of a finding. A number that does not exist is refused, one whose title is another's is flagged; both
 * come with what may be meant, one press away. The text being typed belongs to the caller, who may have to save.
 */
export const ClausesInput = memo(function ClausesInput(props: {
  readonly clauses: readonly ClauseNumber[];
  readonly standards: readonly Standard[];
  readonly draft: ClauseDraft;
  readonly onChange: (clauses: readonly ClauseNumber[]) => void;
  readonly onDraft: (draft: ClauseDraft) => void;
}) {
  const { t } = useTranslation();
  const messageId = useId();
  const isKeepingText = useRef(false);
  const { clauses, standards, draft } = props;
  const known = useMemo(
    () => new Map(standards.flatMap((standard) => standard.clauses).map((clause) => [clause.number, formatClause(clause)])),
    [standards],
  );

  const numbersKnown = useMemo(() => [...known.keys()], [known]);

  const change = (wanted: readonly string[]): void => {
    const numbers: ClauseNumber[] = [];
    for (const text of wanted) {
      const accepted = clauses.includes(text) ? ({ ok: true, value: text } as const) : acceptClause(text, standards);
      if (!accepted.ok) {
        props.onDraft({ text, refused: accepted.problem });
        isKeepingText.current = true;
        queueMicrotask(() => (isKeepingText.current = false));
        return;
      }
      if (accepted.value !== '') numbers.push(accepted.value);
    }
    props.onDraft(NO_CLAUSE_DRAFT);
    props.onChange([...new Set(numbers)].toSorted(compareClauseNumbers));
  };

  const words = draft.refused === null ? null : describeClauseCheck(t, draft.refused);
  return (
    <div>
      <TagsInput
        label={t('findings.fields.clauses')}
        placeholder={clauses.length === 0 ? t('findings.fields.clausesHint') : ''}
        data={numbersKnown}
        renderOption={({ option }) => known.get(option.value) ?? option.value}
        limit={30}
        splitChars={[',', ';']}
        value={[...clauses]}
        searchValue={draft.text}
        aria-describedby={words === null ? undefined : messageId}
        error={words !== null}
        onChange={change}
        onSearchChange={(text) => {
          // The input clears itself after each entry; what was refused has to stay to be corrected.
          if (!isKeepingText.current) props.onDraft({ text, refused: null });
        }}
      />
      {words !== null && (
        <div id={messageId} role="alert">
          <Text size="xs" c="red" mt={4}>
            {words.answer} {words.hint}
          </Text>
          <Group gap={6} mt={4}>
            {(draft.refused === null || draft.refused.kind === 'ok' ? [] : draft.refused.suggestions).slice(0, 4).map(({ clause }) => (
              <Button key={clause.number} variant="light" size="compact-xs" onClick={() => change([...clauses, clause.number])}>
                {t('findings.clauses.use', { clause: formatClause(clause) })}
              </Button>
            ))}
          </Group>
        </div>
      )}
    </div>
  );
});
