import { useMutation } from '@tanstack/react-query';
import { type Dispatch, useEffect } from 'react';
import { type Sent, sendCapture } from '#src/client/api/send-capture.ts';
import type { Upload, UploadProgress } from '#src/client/api/upload-capture.ts';
import type { FlowEvent } from '../flow/flow-event.ts';
import type { Screen } from '../flow/flow-state.ts';

interface Sending {
  readonly upload: Upload;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: UploadProgress) => void;
}

/** Sends the photo whenever the flow is at that step; leaving the step cancels. */
export function useSending(screen: Screen, dispatch: Dispatch<FlowEvent>): void {
  const { mutateAsync } = useMutation<Sent, Error, Sending>({
    mutationFn: ({ upload, signal, onProgress }) => sendCapture(upload, signal, onProgress),
    // The answer holds what was read; the flow is the only one to keep it.
    gcTime: 0,
  });
  const upload = screen.step === 'sending' ? screen.upload : null;

  useEffect(() => {
    if (upload === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    const send = async () => {
      const sent = await mutateAsync({
        upload,
        signal,
        onProgress: (progress) => {
          if (!signal.aborted) dispatch({ type: 'progressed', progress });
        },
      });
      if (!signal.aborted) dispatch({ type: 'sent', sent });
    };
    void send();
    return () => controller.abort();
  }, [upload, mutateAsync, dispatch]);
}

/** Sends by itself when the connection is back: the person has already pressed for this very photo. */
export function useResendWhenOnline(screen: Screen, dispatch: Dispatch<FlowEvent>): void {
  const waits = screen.step === 'message' && screen.message.reason === 'OFFLINE';
  useEffect(() => {
    if (!waits) return;
    const resend = () => dispatch({ type: 'send' });
    addEventListener('online', resend);
    return () => removeEventListener('online', resend);
  }, [waits, dispatch]);
}
