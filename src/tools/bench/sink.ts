/** A process: the cheapest upstream there is. Issues a public key, throws bodies away and says "no ID card". */
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { RESULT_CODES } from '#src/shared/results/result-codes.ts';

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const KEY_ANSWER = JSON.stringify({
  header: { isSuccessful: true, resultCode: 0, resultMessage: 'SUCCESS' },
  result: { key, version: '1' },
});
const { resultCode, resultMessage } = RESULT_CODES.ID_CARD_INFO_NOT_FOUND;
const NO_CARD_ANSWER = JSON.stringify({ header: { isSuccessful: false, resultCode, resultMessage } });

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.setHeader('content-type', 'application/json');
    response.end(request.method === 'GET' ? KEY_ANSWER : NO_CARD_ANSWER);
  });
});
// A round of the other side may take longer than Node's five seconds.
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
process.on('disconnect', () => process.exit(0));
