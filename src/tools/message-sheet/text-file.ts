import { parseAst } from 'vite';

/** One text as it stands in a source file. */
export interface Literal {
  readonly text: string;
  readonly kind: 'string' | 'template';
  /** Offsets of the literal with its quotes. */
  readonly start: number;
  readonly end: number;
}

type Node = Readonly<Record<string, unknown>>;

/**
 * The texts of a module that exports one object of objects of texts, by dotted key, in their order. Throws where
 * the module holds anything else: a text that is computed could not be written back.
 */
export function readLiterals(source: string): ReadonlyMap<string, Literal> {
  const literals = new Map<string, Literal>();
  collect(exportedObject(source), '', literals);
  return literals;
}

/** The module with other texts in the same places; everything else stays as it is. */
export function replaceLiterals(source: string, texts: ReadonlyMap<string, string>): string {
  const literals = readLiterals(source);
  const places = [...texts].map(([key, text]) => {
    const literal = literals.get(key);
    if (literal === undefined) throw new Error(`No text ${key} to replace`);
    return { ...literal, written: write(text, literal.kind) };
  });
  let written = source;
  // From the end, so that the offsets before stay right.
  for (const place of places.sort((a, b) => b.start - a.start)) {
    written = written.slice(0, place.start) + place.written + written.slice(place.end);
  }
  return written;
}

function write(text: string, kind: Literal['kind']): string {
  if (kind === 'template') return `\`${text.replace(/[\\`]|\$(?=\{)/g, String.raw`\$&`)}\``;
  // The formatter chooses the quotes that need fewer escapes.
  const escaped = text.replace(/[\\']/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
  return `'${escaped}'`;
}

function exportedObject(source: string): Node {
  const { body } = parseAst(source, { lang: 'ts' }) as unknown as { readonly body: readonly Node[] };
  const constants = body.flatMap((statement) => {
    const declaration = statement['declaration'];
    return statement['type'] === 'ExportNamedDeclaration' && isNode(declaration)
      ? nodes(declaration['declarations'])
      : [];
  });
  const [only] = constants;
  if (only === undefined || constants.length > 1) throw new Error('A file of texts exports one constant');
  return withoutTypes(only['init']);
}

function collect(object: Node, prefix: string, into: Map<string, Literal>): void {
  if (object['type'] !== 'ObjectExpression')
    throw new Error(`${prefix || 'The export'} is no object of texts`);
  for (const property of nodes(object['properties'])) {
    const key = keyOf(property);
    if (key === null) throw new Error(`${prefix} holds more than texts by name`);
    const value = withoutTypes(property['value']);
    const literal = literalOf(value);
    if (literal === null) collect(value, `${prefix}${key}.`, into);
    else into.set(`${prefix}${key}`, literal);
  }
}

function keyOf(property: Node): string | null {
  const key = property['key'];
  if (property['type'] !== 'Property' || property['computed'] !== false || !isNode(key)) return null;
  const name = key['type'] === 'Identifier' ? key['name'] : key['value'];
  return typeof name === 'string' || typeof name === 'number' ? String(name) : null;
}

function literalOf(node: Node): Literal | null {
  const { type, value, start, end } = node;
  if (typeof start !== 'number' || typeof end !== 'number') return null;
  if (type === 'Literal' && typeof value === 'string') return { text: value, kind: 'string', start, end };
  if (type !== 'TemplateLiteral' || nodes(node['expressions']).length > 0) return null;
  const [quasi] = nodes(node['quasis']);
  const cooked = isNode(quasi?.['value']) ? quasi['value']['cooked'] : null;
  return typeof cooked === 'string' ? { text: cooked, kind: 'template', start, end } : null;
}

/** `{...} as const`, `{...} satisfies Texts` → `{...}` */
function withoutTypes(node: unknown): Node {
  if (!isNode(node)) throw new Error('A file of texts holds something that is no text');
  const inner = node['expression'];
  return isNode(inner) ? withoutTypes(inner) : node;
}

function nodes(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
