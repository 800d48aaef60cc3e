import type { PhotoInputs } from './use-photo-inputs.ts';

/** The two hidden inputs behind the page's buttons; not for the keyboard, the buttons are. */
export function PhotoInputElements({ inputs }: { readonly inputs: PhotoInputs }) {
  return (
    <>
      <input {...inputs.fileInputProps} tabIndex={-1} aria-hidden="true" data-testid="file-input" />
      <input
        {...inputs.cameraInputProps}
        type="file"
        hidden
        tabIndex={-1}
        aria-hidden="true"
        data-testid="camera-input"
      />
    </>
  );
}
