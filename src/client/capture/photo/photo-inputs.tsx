import type { PhotoInputs } from './use-photo-inputs.ts';

/**
 * The two hidden inputs behind the page's buttons; not for the keyboard, the buttons are. `autoComplete` is off
 * because browsers write the name of a chosen file into their session files otherwise.
 */
export function PhotoInputElements({ inputs }: { readonly inputs: PhotoInputs }) {
  return (
    <>
      <input
        {...inputs.fileInputProps}
        autoComplete="off"
        tabIndex={-1}
        aria-hidden="true"
        data-testid="file-input"
      />
      <input
        {...inputs.cameraInputProps}
        type="file"
        autoComplete="off"
        hidden
        tabIndex={-1}
        aria-hidden="true"
        data-testid="camera-input"
      />
    </>
  );
}
