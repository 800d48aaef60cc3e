import { Icon } from '../pictogram/icon.tsx';
import './shell.css';

export interface LanguageSwitchProps<Code extends string> {
  /** Each language under its own name. */
  readonly locales: readonly { readonly code: Code; readonly name: string }[];
  readonly value: Code;
  readonly onChange: (code: Code) => void;
  /** Read out, not shown. */
  readonly label: string;
}

/** A native select, so that phones show their own picker. */
export function LanguageSwitch<Code extends string>({
  locales,
  value,
  onChange,
  label,
}: LanguageSwitchProps<Code>) {
  return (
    <label className="language-switch">
      <Icon name="globe" />
      <span className="visually-hidden">{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = locales.find((locale) => locale.code === event.target.value);
          if (chosen) onChange(chosen.code);
        }}
      >
        {locales.map((locale) => (
          <option key={locale.code} value={locale.code} lang={locale.code}>
            {locale.name}
          </option>
        ))}
      </select>
    </label>
  );
}
