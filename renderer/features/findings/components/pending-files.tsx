import { ActionIcon } from '@mantine/core';
import { IconFile, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '#renderer/i18n/format.ts';
import type { PendingFile } from '../pending-file.ts';
import classes from './pending-files.module.css';

/** Files that will be attached, as chips with a small picture. */
export function PendingFiles(props: {
  readonly files: readonly PendingFile[];
  readonly onRemove: (file: PendingFile) => void;
}) {
  const { t } = useTranslation();
  if (props.files.length === 0) return null;
  return (
    <ul className={classes['files']} aria-label={t('findings.raise.files')}>
      {props.files.map((file, index) => (
        // Two pictures pasted in one minute may bear one name.
        <PendingChip key={`${String(index)} ${file.name}`} file={file} onRemove={() => props.onRemove(file)} />
      ))}
    </ul>
  );
}

function PendingChip({ file, onRemove }: { readonly file: PendingFile; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <li className={classes['chip']}>
      {file.blob.type.startsWith('image/') ? <Picture blob={file.blob} /> : <IconFile size={18} aria-hidden />}
      <span className={classes['name']}>{file.name}</span>
      <span className={classes['size']}>{formatBytes(file.blob.size)}</span>
      <ActionIcon size="sm" aria-label={t('findings.raise.removeFile', { name: file.name })} onClick={onRemove}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function Picture({ blob }: { readonly blob: Blob }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address === null ? null : <img className={classes['picture']} src={address} alt="" />;
}
