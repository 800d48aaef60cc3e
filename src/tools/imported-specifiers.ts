/**
 * Every module specifier in a parsed program: static imports, re-exports, `import()` and
 * `new URL('...', import.meta.url)`, wherever they stand.
 */
export function importedSpecifiers(program: unknown): string[] {
  const found: string[] = [];
  walk(program, (node) => {
    const source = node['source'];
    const isImport = typeof node['type'] === 'string' && /^(Import|Export)/.test(node['type']);
    if (isImport && isNode(source) && typeof source['value'] === 'string') found.push(source['value']);
    if (node['type'] === 'NewExpression') found.push(...urlOfModule(node));
  });
  return found;
}

type Node = Record<string, unknown>;

function urlOfModule(node: Node): string[] {
  const callee = node['callee'];
  const args = node['arguments'];
  if (!isNode(callee) || callee['name'] !== 'URL' || !Array.isArray(args) || args.length !== 2) return [];
  const first: unknown = args[0];
  const isRelative =
    isNode(first) && typeof first['value'] === 'string' && /^\.{1,2}\/.*\.tsx?$/.test(first['value']);
  return isRelative ? [String(first['value'])] : [];
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
    return;
  }
  if (!isNode(value)) return;
  visit(value);
  for (const child of Object.values(value)) if (typeof child === 'object') walk(child, visit);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
