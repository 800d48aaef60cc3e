import { interfaceTexts as en } from '#src/shared/messages/en/interface.ts';
import { interfaceTexts as ja } from '#src/shared/messages/ja/interface.ts';
import { interfaceTexts as ko } from '#src/shared/messages/ko/interface.ts';
import { REAL_CATALOGUE } from '#src/shared/messages/rules/real-catalogue.ts';
import { reportOn } from '#src/shared/messages/rules/report.ts';
import { interfaceTexts as zh } from '#src/shared/messages/zh/interface.ts';

// The rubric's mechanised checks over everything that a person or support staff can read.
const { passed, lines } = reportOn(REAL_CATALOGUE, { ko, en, ja, zh });
for (const line of lines) console.log(line);
if (!passed) process.exitCode = 1;
