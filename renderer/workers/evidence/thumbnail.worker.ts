import { makeThumbnail, type Thumbnail, type ThumbnailProblem } from './make-thumbnail.ts';
import { serveTasks } from './worker-reply.ts';

serveTasks<Thumbnail, ThumbnailProblem>((blob) => makeThumbnail(blob));
