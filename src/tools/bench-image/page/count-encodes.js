// Says each whole encode on a channel that the page listens to: in the page itself, and in front of a library's own
// bundle in its worker. Encodes of a few pixels are a library's question about the browser and do not count.
(() => {
  const SMALLEST_PIXELS = 10_000;
  const channel = new BroadcastChannel('encodes');
  const say = channel.postMessage.bind(channel);
  const count = (prototype, name) => {
    const encode = prototype?.[name];
    if (!encode) return;
    prototype[name] = function (...given) {
      if (this.width * this.height >= SMALLEST_PIXELS) say(name);
      return encode.apply(this, given);
    };
  };
  count(globalThis.OffscreenCanvas?.prototype, 'convertToBlob');
  count(globalThis.HTMLCanvasElement?.prototype, 'toBlob');
  count(globalThis.HTMLCanvasElement?.prototype, 'toDataURL');
})();
