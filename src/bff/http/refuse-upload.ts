import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * For an answer that is given before the body was read: the connection ends after it, but not at once. While the
 * sender is still sending, closing would reset the connection and often take the answer with it, so what arrives
 * is thrown away for a moment.
 */
export function closeAfterAnswer(request: FastifyRequest, reply: FastifyReply, lingerMs: number): void {
  if (request.raw.complete) return;
  const { socket } = request.raw;
  void reply.header('connection', 'close');
  // Node calls this when the last answer of a connection is out.
  socket.destroySoon = () => {
    socket.end();
    request.raw.resume();
    const timer = setTimeout(() => socket.destroy(), lingerMs);
    socket.once('close', () => clearTimeout(timer));
  };
}
