import { useTranslation } from 'react-i18next';
import { Fact } from '#src/client/ui/progress/fact.tsx';
import type { Photo } from '../flow/flow-state.ts';
import { formatBytes, formatPixels } from '#src/client/ui/words/format.ts';
import { currentLocale } from '../locale/locale.ts';

/** "3.8 MB → 0.6 MB, 2000 × 1262"; of a part of the photo, what it is and its own size. */
export function PhotoFacts({ photo: { image, look } }: { readonly photo: Photo }) {
  const { t } = useTranslation();
  const locale = currentLocale();
  const before = formatBytes(image.source.bytes, locale);
  const after = formatBytes(image.blob.size, locale);
  if (image.type === 'application/pdf') return <Fact items={['PDF', after]} />;
  const size = { width: formatPixels(image.width, locale), height: formatPixels(image.height, locale) };
  const pixels = t('looking.pixels', size);
  return look.cutAt === null ? (
    <Fact items={[before === after ? after : `${before} → ${after}`, pixels]} />
  ) : (
    <Fact items={[t('looking.straightened'), after, pixels]} />
  );
}
