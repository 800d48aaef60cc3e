import { useTranslation } from 'react-i18next';
import { Fact } from '#src/client/ui/progress/fact.tsx';
import { formatBytes, formatPixels } from '../locale/format.ts';
import { currentLocale } from '../locale/locale.ts';
import type { PreparedImage } from '../prepare-image/prepared-image.ts';

/** "3.8 MB → 0.6 MB, 2000 × 1262". */
export function PhotoFacts({ image }: { readonly image: PreparedImage }) {
  const { t } = useTranslation();
  const locale = currentLocale();
  const before = formatBytes(image.source.bytes, locale);
  const after = formatBytes(image.blob.size, locale);
  if (image.type === 'application/pdf') return <Fact items={['PDF', after]} />;
  const size = { width: formatPixels(image.width, locale), height: formatPixels(image.height, locale) };
  return <Fact items={[before === after ? after : `${before} → ${after}`, t('looking.pixels', size)]} />;
}
