import { useTranslation } from 'react-i18next';
import { PopoverButton } from '#src/client/ui/console/popover-button.tsx';
import { ALWAYS, COLUMNS, type Column } from './columns.ts';

export interface ColumnMenuProps {
  readonly columns: readonly Column[];
  readonly onChoose: (columns: readonly string[]) => void;
}

/** Which columns the list has; two of them can't be taken away. */
export function ColumnMenu({ columns, onChoose }: ColumnMenuProps) {
  const { t } = useTranslation('cases');
  const title = t('list.columns.choose');
  return (
    <PopoverButton text={title} title={title}>
      <fieldset className="choices">
        <legend className="visually-hidden">{title}</legend>
        {COLUMNS.map((column) => (
          <label key={column} htmlFor={`column-${column}`}>
            <input
              id={`column-${column}`}
              type="checkbox"
              checked={columns.includes(column)}
              disabled={ALWAYS.includes(column)}
              onChange={(event) =>
                onChoose(
                  event.target.checked ? [...columns, column] : columns.filter((one) => one !== column),
                )
              }
            />
            <span>{t(`list.columns.${column}`)}</span>
          </label>
        ))}
      </fieldset>
    </PopoverButton>
  );
}
