import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Tesseract from 'tesseract.js';
import { type GrayImage, type Region, toPgm } from './gray-image.ts';

/** Never mixed in one recognition: Korean data reads Hangul, English data reads digits and Latin letters. */
export type Language = 'kor' | 'eng';

export interface TextWord {
  readonly text: string;
  /** 0 to 1. */
  readonly conf: number;
  readonly region: Region;
  readonly symbols: readonly TextSymbol[];
}

export interface TextSymbol {
  readonly text: string;
  /** 0 to 1. */
  readonly conf: number;
  readonly region: Region;
}

export interface TextLine {
  readonly text: string;
  /** 0 to 1. */
  readonly conf: number;
  readonly region: Region;
  readonly baseline: Region;
  readonly words: readonly TextWord[];
}

export interface TextRead {
  readonly text: string;
  /** 0 to 1. */
  readonly conf: number;
  readonly lines: readonly TextLine[];
}

/** One block of text, scattered text, one line, one word: Tesseract's page segmentation modes 6, 11, 7, 8. */
export type Layout = 'block' | 'sparse' | 'line' | 'word';

const SEGMENTATION: Record<Layout, Tesseract.PSM> = {
  block: '6' as Tesseract.PSM,
  sparse: '11' as Tesseract.PSM,
  line: '7' as Tesseract.PSM,
  word: '8' as Tesseract.PSM,
};

export interface TesseractPair {
  /** Regions are in pixels of `image`. An empty `whitelist` allows every character. */
  read(language: Language, image: GrayImage, layout: Layout, whitelist?: string): Promise<TextRead>;
  close(): Promise<void>;
}

/** Two warm workers, so that both languages look at a page at the same time. 170 MB, ready in half a second. */
export async function startTesseractPair(): Promise<TesseractPair> {
  const [kor, eng] = await Promise.all([startWorker('kor'), startWorker('eng')]);
  const workers: Record<Language, Tesseract.Worker> = { kor, eng };
  // Parameters and recognition of one worker belong together: one read at a time.
  const last: Record<Language, Promise<unknown>> = { kor: Promise.resolve(), eng: Promise.resolve() };
  return {
    read(language, image, layout, whitelist = '') {
      const job = last[language].then(() => recognise(workers[language], image, layout, whitelist));
      last[language] = job.catch(() => null);
      return job;
    },
    async close() {
      await Promise.all([kor.terminate(), eng.terminate()]);
    },
  };
}

/** The trained data that has the best accuracy for its time, from the installed package: nothing is downloaded. */
const DATA_KIND = '4.0.0_best_int';
/** Of the library's engines only this one reads Hangul. */
const LSTM_ONLY = 1;

function startWorker(language: Language): Promise<Tesseract.Worker> {
  const require = createRequire(import.meta.url);
  const langPath = join(dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)), DATA_KIND);
  return Tesseract.createWorker(language, LSTM_ONLY, {
    langPath,
    gzip: true,
    // Else the library writes the unpacked data into the working directory.
    cacheMethod: 'none',
    // Without a handler the library throws outside of every promise and the process ends; the promise rejects too.
    errorHandler: () => {},
  });
}

async function recognise(
  worker: Tesseract.Worker,
  image: GrayImage,
  layout: Layout,
  whitelist: string,
): Promise<TextRead> {
  await worker.setParameters({
    tessedit_pageseg_mode: SEGMENTATION[layout],
    tessedit_char_whitelist: whitelist,
    preserve_interword_spaces: '1',
    user_defined_dpi: '300',
    debug_file: '/dev/null',
  });
  const { data } = await worker.recognize(toPgm(image), {}, { text: true, blocks: true });
  const lines = (data.blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map((line) => ({
      text: line.text.trim(),
      conf: line.confidence / 100,
      region: line.bbox,
      baseline: line.baseline,
      words: line.words.map((word) => ({
        text: word.text,
        conf: word.confidence / 100,
        region: word.bbox,
        symbols: word.symbols.map((symbol) => ({
          text: symbol.text,
          conf: symbol.confidence / 100,
          region: symbol.bbox,
        })),
      })),
    }));
  return { text: data.text, conf: data.confidence / 100, lines };
}
