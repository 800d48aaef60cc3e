import type { Entry } from '../entries/entry.ts';
import { askBff } from './ask-bff.ts';
import type { Came, RunOptions } from './came.ts';
import { tryCamera } from './open-camera.ts';
import { prepareMade } from './prepare-made.ts';
import { sendSpecimen } from './send-specimen.ts';
import { walkFlow } from './walk-flow.ts';

/** Makes an entry happen for real. Never rejects. */
export async function runEntry({ way, documents }: Entry, options: RunOptions): Promise<Came> {
  const [document] = documents;
  try {
    switch (way.kind) {
      case 'simulate':
        return await sendSpecimen(document, way.simulation, {
          ...options,
          keeps: way.keeps ?? options.keeps,
        });
      case 'send':
        return await sendSpecimen(document, null, options);
      case 'file':
        return await prepareMade(way.file, way.document, options);
      case 'flow':
        return await walkFlow(way.walk, options);
      case 'ask':
        return await askBff(way.part, options);
      case 'camera':
        return await tryCamera();
      case 'none':
        return { kind: 'not-run', why: 'broken' };
    }
  } catch (error) {
    console.error(error);
    return { kind: 'not-run', why: 'broken' };
  }
}
