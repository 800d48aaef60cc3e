/**
 * Settings that belong to features this version does not have. Someone who sets one counts on it, so it is
 * refused by name instead of being ignored.
 */
const LATER: Readonly<Record<string, { readonly off?: string; readonly feature: string }>> = {
  EMBED_ORIGINS: { feature: 'embedding in other sites' },
  AUTHENTICITY: { off: 'off', feature: 'the authenticity check' },
  LEGAL_BASIS: { feature: 'rules for resident numbers' },
};

/** One line naming the first such setting, or null. */
export function laterSetting(environment: Readonly<Record<string, string | undefined>>): string | null {
  for (const [name, { off, feature }] of Object.entries(LATER)) {
    const value = environment[name]?.trim();
    if (value !== undefined && value !== '' && value !== off) {
      return `${name} is set, but this version does not have ${feature} yet: leave it out`;
    }
  }
  return null;
}
