import { INTERFACE_TREES } from '#src/shared/messages/rules/interface-trees.ts';
import { REAL_CATALOGUE } from '#src/shared/messages/rules/real-catalogue.ts';
import { reportOn } from '#src/shared/messages/rules/report.ts';

// The rubric's mechanised checks over everything that a person or support staff can read.
const { passed, lines } = reportOn(REAL_CATALOGUE, INTERFACE_TREES);
for (const line of lines) console.log(line);
if (!passed) process.exitCode = 1;
