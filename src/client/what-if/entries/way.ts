import type { Simulation } from '#src/shared/contract/config.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { AskedPart } from '../run/ask-bff.ts';
import type { MadeFile } from '../run/made-file.ts';

/** What an outcome of our own is about. */
export type ClientGroup =
  | 'camera'
  | 'file'
  | 'photo'
  | 'connection'
  | 'visit'
  | 'kept'
  | 'result'
  | 'several';

/** What somebody has to do first, because no page may. */
export type Hand = 'camera' | 'network' | 'process';

/** Why a page can't make it happen. */
export type Why =
  /** The browser shows it while it asks, or when something is unplugged. */
  'moment' | 'oldBrowser' | 'line' | 'limit' | 'twoDevices' | 'time' | 'background' | 'cameraHint' | 'notYet';

/** How an outcome is made to happen, for real. */
export type Way =
  /** local-ocr is told to answer so, and a specimen is sent. `keeps`: null = as chosen on the page. */
  | { readonly kind: 'simulate'; readonly simulation: Simulation; readonly keeps: boolean | null }
  /** A file is made that is like that, and prepared as a person's. */
  | { readonly kind: 'file'; readonly file: MadeFile; readonly document: DocumentType }
  /** The flow of the page is taken there. */
  | { readonly kind: 'flow'; readonly walk: 'too-many-files' | 'same-photo' }
  /** The BFF is asked for something that is over. */
  | { readonly kind: 'ask'; readonly part: AskedPart }
  | { readonly kind: 'camera'; readonly hand: Hand }
  | { readonly kind: 'send'; readonly hand: Hand | null }
  | { readonly kind: 'none'; readonly why: Why };
