import { once } from 'node:events';
import { readConfig } from './config.ts';
import { createReader } from './engine/reader.ts';
import { createService } from './service.ts';

/**
 * The process. Forked, it sends `{ port }` to its parent once it listens and the reader is warm, and ends with
 * it; started by hand, it prints its address.
 */

const LOOPBACK = '127.0.0.1';
const CLOSE_MS = 3_000;

function endWith(line: string): never {
  console.error(line);
  process.exit(1);
}

const parsed = readConfig(process.env);
if (!parsed.ok) endWith(parsed.line);
const { config } = parsed;

const reader = createReader();
const server = await createService(config, reader, {
  log: (line) => console.log(line),
  reportBug: (error) => console.error(error),
  nowMs: () => performance.now(),
});

let isEnding = false;
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  setTimeout(() => process.exit(1), CLOSE_MS).unref();
  server.close();
  server.closeAllConnections();
  await reader.close();
  process.exit(0);
}

const { send } = process;
if (send === undefined) {
  process.on('SIGINT', () => void end());
} else {
  // Ctrl+C reaches parent and child alike; the parent may still need readings while it drains.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => void end());
}
process.on('SIGTERM', () => void end());

server.listen(config.port, LOOPBACK);
try {
  await Promise.all([once(server, 'listening'), reader.ready()]);
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') endWith(`LOCAL_OCR_PORT ${config.port} is in use by another process`);
  endWith(`local-ocr can't start: ${error instanceof Error ? error.message : String(error)}`);
}
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : config.port;
if (send === undefined) console.log(`local-ocr listens on http://${LOOPBACK}:${port}`);
else process.send?.({ port });
