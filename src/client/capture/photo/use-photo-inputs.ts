import { type ChangeEvent, type Dispatch, useEffect, useMemo, useRef } from 'react';
import { useDropzone } from 'react-dropzone';
import type { FlowEvent } from '../flow/flow-event.ts';

/**
 * Every way to give a photo, for the whole page: dropping anywhere, the file picker, pasting, the phone's own
 * camera. The inputs stay mounted, because a picker opens only within the press that asked for it.
 */
export function usePhotoInputs(dispatch: Dispatch<FlowEvent>, acceptsPdf: boolean) {
  const cameraInput = useRef<HTMLInputElement>(null);
  const give = useMemo(() => (files: readonly File[]) => giveFiles(files, dispatch), [dispatch]);

  // Types are told apart by content, never by name, so the drop zone takes everything.
  const dropzone = useDropzone({ onDrop: give, noClick: true, noKeyboard: true, noPaste: true });

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      give(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [give]);

  const accept = acceptsPdf ? 'image/*,.heic,.heif,application/pdf' : 'image/*,.heic,.heif';
  return {
    rootProps: dropzone.getRootProps(),
    isDragging: dropzone.isDragActive || dropzone.isDragGlobal,
    openFiles: dropzone.open,
    openCamera: () => cameraInput.current?.click(),
    fileInputProps: dropzone.getInputProps({ accept, multiple: false }),
    cameraInputProps: {
      ref: cameraInput,
      accept: 'image/*',
      capture: 'environment' as const,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        give([...(event.target.files ?? [])]);
        // The same photo may be taken again.
        event.target.value = '';
      },
    },
  };
}

export type PhotoInputs = ReturnType<typeof usePhotoInputs>;

function giveFiles(files: readonly File[], dispatch: Dispatch<FlowEvent>): void {
  const [file] = files;
  if (file === undefined) return;
  dispatch(files.length > 1 ? { type: 'too-many-files' } : { type: 'file-given', file });
}
