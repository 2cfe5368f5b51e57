import { Button, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import { useObjectUrl } from '#renderer/ui/use-object-url.ts';
import { hashBlob } from '#renderer/workers/evidence/hash-client.ts';
import { SNIFF_BYTES, sniffMediaType } from '#shared/domain/evidence/sniff-media-type.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { AuditProgramme } from '#shared/domain/programme/programme.ts';
import classes from '../programme.module.css';
import { chooseLogo } from '../programme-actions.ts';
import { useTellProblem } from '../use-edit-programme.ts';

const MOST_BYTES = 2 * 1024 * 1024;
const MEDIA_TYPES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg']);

/** The logo of reports: chosen as a file, kept among the files under its hash. */
export function LogoField({ programme, onRemove }: { readonly programme: AuditProgramme; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const platform = usePlatform();
  const tell = useTellProblem();
  const { logo } = programme.look;
  const choose = async (): Promise<void> => {
    const [file] = await platform.pickFiles({ endings: ['png', 'jpg', 'jpeg'], isMultiple: false });
    if (file === undefined) return;
    const head = new Uint8Array(await file.bytes.slice(0, SNIFF_BYTES).arrayBuffer());
    const mediaType = sniffMediaType(head, file.name);
    const hashed = file.bytes.size <= MOST_BYTES && MEDIA_TYPES.has(mediaType) ? await hashBlob(file.bytes) : null;
    if (hashed?.ok !== true) {
      notifyProblem(t('programme.organization.logoWrong'));
      return;
    }
    const blob = hashed.value.content.slice(0, hashed.value.content.size, mediaType);
    tell(chooseLogo(workspace, t('programme.organization.edited'), { sha256: hashed.value.sha256, blob }));
  };
  return (
    <Input.Wrapper label={t('programme.organization.logo')} labelElement="div">
      <div className={classes['logo']}>
        {logo !== null && <LogoPicture sha256={logo.sha256} />}
        <Button variant="default" onClick={() => void choose()}>
          {t('programme.organization.chooseLogo')}
        </Button>
        {logo !== null && (
          <Button variant="subtle" color="gray" onClick={onRemove}>
            {t('programme.organization.removeLogo')}
          </Button>
        )}
      </div>
    </Input.Wrapper>
  );
}

function LogoPicture({ sha256 }: { readonly sha256: Sha256 }) {
  const { t } = useTranslation();
  const stored = useLive((database) => database.blobs.get(sha256), [sha256]);
  const url = useObjectUrl(stored?.blob);
  return url === null ? null : <img src={url} alt={t('programme.organization.logoAlt')} className={classes['picture']} />;
}
