/**
 * The whole address of a link that leads a person to a page of ours. What stands behind `#` reaches no server and no log.
 */
export function personLink(publicUrl: URL, path: string, locale: string, secret: string): string {
  const link = new URL(path, publicUrl);
  link.searchParams.set('lang', locale);
  link.hash = secret;
  return link.href;
}
