import type { UseQueryResult } from '@tanstack/react-query';
import type { Dispatch } from 'react';
import type { RequestFailed } from '#src/client/api/get-config.ts';
import type { PublicConfig } from '#src/shared/contract/config.ts';
import type { FlowEvent } from '../flow/flow-event.ts';
import type { Screen, Visit } from '../flow/flow-state.ts';
import type { PhotoInputs } from '../photo/use-photo-inputs.ts';
import type { TitleRef } from './use-title-focus.ts';

/** What a step needs of the page; `Shown` narrows it to the screens that the step can show. */
export interface StepProps<Shown extends Screen['step'] = Screen['step']> {
  readonly screen: Extract<Screen, { step: Shown }>;
  readonly visit: Visit;
  readonly config: UseQueryResult<PublicConfig, RequestFailed>;
  /** A phone that takes the photo for a computer does not hand over to another phone. */
  readonly isErrand: boolean;
  readonly inputs: PhotoInputs;
  /** An object URL of the photo, or null when there is none to show. */
  readonly photoUrl: string | null;
  readonly dispatch: Dispatch<FlowEvent>;
  readonly titleRef: TitleRef;
}

/** The steps that are loaded while the person reads the first ones. */
export type LaterStepName = Exclude<Screen['step'], 'choosing-document' | 'consent'>;
