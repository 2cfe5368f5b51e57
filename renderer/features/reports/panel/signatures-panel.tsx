import { ActionIcon, Button, Group } from '@mantine/core';
import { IconSignature, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { formatDate } from '#renderer/i18n/format.ts';
import type { ReportInput } from '#shared/domain/report/report-input.ts';
import type { Report, Signature } from '#shared/domain/report/report.ts';
import { addSignature, removeSignature } from '../report-actions.ts';
import classes from '../reports.module.css';
import { SignDialog } from './sign-dialog.tsx';

/** Who signed, with the way to sign and to take a signature back. */
export function SignaturesPanel({ report, input, subject }: { readonly report: Report; readonly input: ReportInput; readonly subject: string }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const [isSigning, setIsSigning] = useState(false);
  const sign = async (signature: Signature): Promise<void> => {
    setIsSigning(false);
    tellOutcome(await addSignature(workspace, report, subject, signature), t('reports.signatures.done', { name: signature.name }));
  };
  const remove = async (at: number): Promise<void> => {
    tellOutcome(await removeSignature(workspace, report, subject, at), t('reports.signatures.removed'));
  };
  return (
    <div className={classes['panel']}>
      <p className={classes['hint']}>{t('reports.signatures.hint')}</p>
      {report.signatures.length === 0 ? (
        <p className={classes['hint']}>{t('reports.signatures.none')}</p>
      ) : (
        <ul className={classes['gaps']}>
          {report.signatures.map((signature, index) => (
            <li key={`${String(index)}-${signature.name}`} className={classes['signature']}>
              <IconSignature size={18} aria-hidden />
              <div className={classes['signatureWords']}>
                <div>{signature.name}</div>
                <div className={classes['source']}>{[signature.role, formatDate(signature.on)].filter((text) => text !== '').join(' · ')}</div>
              </div>
              <ActionIcon aria-label={t('reports.signatures.remove', { name: signature.name })} onClick={() => void remove(index)}>
                <IconTrash size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Group>
        <Button leftSection={<IconSignature size={16} aria-hidden />} onClick={() => setIsSigning(true)}>
          {t('reports.signatures.add')}
        </Button>
      </Group>
      {isSigning && <SignDialog input={input} onClose={() => setIsSigning(false)} onSign={(signature) => void sign(signature)} />}
    </div>
  );
}
