import { withdrawCapture } from '#src/client/api/withdraw-capture.ts';
import { GiveStep } from '../photo/give-step.tsx';
import { LookStep } from '../photo/look-step.tsx';
import { ReadStep } from '../outcome/read-step.tsx';
import { FinishedStep } from '../steps/finished-step.tsx';
import { MessageView } from './message-view.tsx';
import type { LaterStepName, StepProps } from './step-props.ts';

/** From the photo to the outcome. */
export function LaterStep(props: StepProps<LaterStepName>) {
  const { screen, config, inputs, photoUrl, dispatch, titleRef } = props;
  switch (screen.step) {
    case 'giving-photo':
    case 'preparing':
      return (
        <GiveStep
          document={screen.document}
          preparing={screen.step === 'preparing'}
          offersSpecimens={config.data?.features.simulate === true}
          inputs={inputs}
          onFile={(file) => dispatch({ type: 'file-given', file })}
          titleRef={titleRef}
        />
      );
    case 'looking':
    case 'sending':
      return (
        <LookStep
          screen={screen}
          photoUrl={photoUrl}
          onSend={() => dispatch({ type: 'send' })}
          onAnother={() => dispatch({ type: 'another-photo' })}
          onCancel={() => dispatch({ type: 'back' })}
          onDiscard={(discard) => dispatch({ type: 'discard-answered', discard })}
          titleRef={titleRef}
        />
      );
    case 'read':
      return (
        <ReadStep
          capture={screen.capture}
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
    case 'finished':
      return <FinishedStep onAgain={() => dispatch({ type: 'start-again' })} titleRef={titleRef} />;
  }
}
