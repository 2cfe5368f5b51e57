import type { Sha256 } from '#shared/domain/ids.ts';
import type { WordPicture } from './painter.ts';
import type { TextArea } from './word-look.ts';
import type { TextSetting } from './word-text.ts';

/** What every part of a report needs to know while it is set. */
export interface Setting extends TextSetting {
  readonly area: TextArea;
  /** Six digits. */
  readonly accent: string;
  readonly pictures: ReadonlyMap<Sha256, WordPicture>;
  readonly signatures: ReadonlyMap<string, WordPicture>;
}
