import { useEffect, useState } from 'react';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels of the picture at an address as it is shown, turned upright; null until known, and when it cannot be opened. */
export function usePictureSize(url: string | null): PictureSize | null {
  const [known, setKnown] = useState<{ readonly url: string; readonly size: PictureSize } | null>(null);
  useEffect(() => {
    if (url === null) return;
    const picture = new Image();
    const loaded = () => {
      setKnown({ url, size: { width: picture.naturalWidth, height: picture.naturalHeight } });
    };
    picture.addEventListener('load', loaded);
    picture.src = url;
    return () => picture.removeEventListener('load', loaded);
  }, [url]);
  return known !== null && known.url === url ? known.size : null;
}
