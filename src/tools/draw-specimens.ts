import { join } from 'node:path';
import { writeFixtures } from './specimens/fixtures.ts';
import { ensureFonts } from './specimens/fonts.ts';
import { writePageSpecimens } from './specimens/page-specimens.ts';

/** Draws again what is committed: the page's specimens and the images that the tests send. */
const root = join(import.meta.dirname, '../..');

ensureFonts();
await writePageSpecimens(join(root, 'public/specimens'));
await writeFixtures(join(root, 'e2e/fixtures'));
console.log('Drawn: public/specimens, e2e/fixtures');
