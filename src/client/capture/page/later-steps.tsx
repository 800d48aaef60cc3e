import { withdrawCapture } from '#src/client/api/withdraw-capture.ts';
import { GiveStep } from '../photo/give-step.tsx';
import { ReadStep } from '../outcome/read-step.tsx';
import { AdjustStep } from '../review/adjust-step.tsx';
import { LookStep } from '../review/look-step.tsx';
import { StillStep } from '../review/still-step.tsx';
import { FinishedStep } from '../steps/finished-step.tsx';
import { KeptEndedStep } from '../saved/kept-ended-step.tsx';
import { CameraDoor } from './camera-door.tsx';
import { MessageView } from './message-view.tsx';
import { PhoneDoor } from './phone-door.tsx';
import type { LaterStepName, StepProps } from './step-props.ts';

/** From the photo to the outcome. */
export function LaterStep(props: StepProps<LaterStepName>) {
  const { screen, inputs, photoUrl, dispatch, titleRef } = props;
  const offersPhone = !props.isErrand && props.config.data?.features.phone === 'offered';
  switch (screen.step) {
    case 'preparing':
      if (screen.before !== null) return <LookStep {...props} screen={screen} photo={screen.before} />;
      if (screen.given.from === 'camera') {
        return <StillStep still={screen.given.file} titleRef={titleRef} />;
      }
      return <GiveStep {...props} document={screen.document} preparing />;
    case 'giving-photo':
      return <GiveStep {...props} document={screen.document} preparing={false} />;
    case 'camera':
      return (
        <CameraDoor
          document={screen.document}
          inputs={inputs}
          onBack={() => dispatch({ type: 'back' })}
          onPhoto={(file, near) => dispatch({ type: 'photo-taken', file, near })}
          onPhone={offersPhone ? () => dispatch({ type: 'phone-opened' }) : null}
          isErrand={props.isErrand}
          titleRef={titleRef}
        />
      );
    case 'phone':
      return (
        <PhoneDoor
          document={screen.document}
          isAskingToLeave={screen.leaving === 'asking'}
          onAtWork={(isAtWork) => dispatch({ type: 'phone-at-work', isAtWork })}
          onLeave={(discard) => dispatch({ type: 'discard-answered', discard })}
          onAnswered={(answer) => dispatch({ type: 'phone-answered', answer })}
          onStay={() => dispatch({ type: 'back' })}
          titleRef={titleRef}
        />
      );
    case 'looking':
    case 'sending':
      return <LookStep {...props} screen={screen} photo={screen.photo} />;
    case 'adjusting':
      return <AdjustStep screen={screen} dispatch={dispatch} titleRef={titleRef} />;
    case 'read':
      return (
        <ReadStep
          capture={screen.capture}
          isFromPhone={screen.from === 'phone'}
          photo={screen.photo}
          photoUrl={photoUrl}
          onFinish={() => {
            withdrawCapture(screen.capture.reference);
            dispatch({ type: 'finished' });
          }}
          onRetake={() => dispatch({ type: 'another-photo' })}
          titleRef={titleRef}
        />
      );
    case 'message':
      return <MessageView {...props} screen={screen} />;
    case 'kept-ended':
      return (
        <KeptEndedStep
          how={screen.how}
          onAgain={() => dispatch({ type: 'start-again' })}
          titleRef={titleRef}
        />
      );
    case 'finished':
      return <FinishedStep onAgain={() => dispatch({ type: 'start-again' })} titleRef={titleRef} />;
  }
}
