import type { UploadType } from '#src/shared/documents.ts';

/** What the drawing process is asked for: one line of JSON on its standard input, then the photo until the end. */
export interface ViewJob {
  readonly type: UploadType;
  readonly masked: boolean;
}

/** How it ended, for the one who asked: a picture on standard output with 0, or one of these. */
export const VIEW_EXIT = { noPicture: 10, tooMuchMemory: 11 } as const;
