import type { Page } from '@playwright/test';

export interface FileToGive {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Dropped on the page, as the browser tells of a person's drop. */
export async function dropFiles(page: Page, files: readonly FileToGive[]): Promise<void> {
  await handOver(page, 'drop', files);
}

/** Pasted into the page, as the browser tells of a person's paste. */
export async function pasteFile(page: Page, file: FileToGive): Promise<void> {
  await handOver(page, 'paste', [file]);
}

async function handOver(page: Page, how: 'drop' | 'paste', given: readonly FileToGive[]): Promise<void> {
  const files = given.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    base64: buffer.toString('base64'),
  }));
  await page.evaluate(
    ({ files, how }) => {
      const data = new DataTransfer();
      for (const { name, mimeType, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: mimeType }));
      }
      const target = document.querySelector('main');
      const about = { bubbles: true, cancelable: true };
      if (how === 'paste') {
        target?.dispatchEvent(new ClipboardEvent('paste', { ...about, clipboardData: data }));
        return;
      }
      for (const type of ['dragenter', 'dragover', 'drop']) {
        target?.dispatchEvent(new DragEvent(type, { ...about, dataTransfer: data }));
      }
    },
    { files, how },
  );
}
