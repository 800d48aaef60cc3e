import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Dialog } from '#src/client/ui/console/dialog.tsx';
import { LISTED_KEYS } from './case-keys.ts';
import './keys-dialog.css';

/** What the keys do. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['cases', 'console']);
  return (
    <Dialog
      title={t('cases:list.keys.title')}
      onClose={onClose}
      actions={
        <Button size="small" onClick={onClose}>
          {t('console:words.close')}
        </Button>
      }
    >
      <dl className="keys">
        {LISTED_KEYS.map(([command, keys]) => (
          <div key={command}>
            <dt>
              {keys.map((key) => (
                <kbd className="kbd" key={key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(`cases:list.keys.${command}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
