/** A process: the least that a Node server can do with an upload, passing it on as it comes. The yardstick. */
import { Agent, createServer, request as send } from 'node:http';

const target = new URL(process.argv[2] ?? '');
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const server = createServer((incoming, outgoing) => {
  const headers = { 'content-length': incoming.headers['content-length'] ?? '0' };
  const forwarded = send(target, { method: 'POST', headers, agent }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502);
    answer.pipe(outgoing);
  });
  forwarded.on('error', () => outgoing.writeHead(502).end());
  incoming.pipe(forwarded);
});
// A round of the other side may take longer than Node's five seconds.
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
process.on('disconnect', () => process.exit(0));
