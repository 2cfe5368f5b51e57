import { Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseNumber } from '#shared/domain/ids.ts';
import { builtInStandards } from '#renderer/platform/packs.ts';
import { checkClauseReference, formatClause } from '#shared/domain/standard/clause-registry.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import { describeClauseCheck } from '#renderer/i18n/describe-clause-check.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import classes from './library.module.css';

/** Type a reference and see what the clause registry says to it. */
export function ClauseCheckBox(props: { readonly standard: Standard; readonly onPick: (clause: ClauseNumber) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const answerId = useId();
  const check = text.trim() === '' ? null : checkClauseReference(text, [props.standard], builtInStandards());
  const words = check && describeClauseCheck(t, check);
  const offered = check === null ? [] : check.kind === 'ok' ? check.matches : check.suggestions;
  return (
    <>
      <TextInput
        className={classes['tool']}
        label={t('library.checkLabel')}
        placeholder={t('library.checkHint')}
        aria-describedby={answerId}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div id={answerId} role="status" className={classes['answer']}>
        {check && words && (
          <>
            <StatusBadge tone={check.kind === 'ok' ? 'good' : 'warning'} icon={check.kind === 'ok' ? IconCheck : IconAlertTriangle}>
              {t(check.kind === 'ok' ? 'library.checkOk' : 'library.checkProblem')}
            </StatusBadge>
            <span>
              {words.answer} {words.outOfScope}
            </span>
            {check.kind !== 'ok' && offered.length > 0 && <span>{t('library.checkMeant')}</span>}
            {offered.map(({ clause }) => (
              <Button
                key={clause.number}
                variant="light"
                size="compact-xs"
                onClick={() => {
                  setText(formatClause(clause));
                  props.onPick(clause.number);
                }}
              >
                {formatClause(clause)}
              </Button>
            ))}
          </>
        )}
      </div>
    </>
  );
}
