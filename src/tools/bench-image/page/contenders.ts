import type { Contender } from './contender.ts';

/** Each loads only what it needs itself. */
const CONTENDERS: Readonly<Record<string, () => Promise<Contender>>> = {
  ours: async () => (await import('./ours.ts')).ours('whole'),
  'ours-find': async () => (await import('./ours.ts')).ours('find'),
  'browser-image-compression': async () =>
    (await import('./browser-image-compression.ts')).browserImageCompression,
  compressorjs: async () => (await import('./compressorjs.ts')).compressorjs,
  pica: async () => (await import('./pica.ts')).picaResize,
  jsquash: async () => (await import('./jsquash.ts')).jsquash,
};

/** Throws when there is none of that name. */
export async function loadContender(name: string): Promise<Contender> {
  const load = CONTENDERS[name];
  if (!load) throw new Error(`No contender named ${name}.`);
  return load();
}
