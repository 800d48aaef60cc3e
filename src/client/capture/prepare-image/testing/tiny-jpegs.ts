import { type Bytes, concat } from './tampering.ts';

/** 40 x 24 pixels of three components, colours at half size, one scan. */
export const BASELINE = fromBase64(
  '/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAYACgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAWEAEBAQAAAAAAAAAAAAAAAAAAAUH/xAAVAQEBAAAAAAAAAAAAAAAAAAAAAf/EABYRAQEBAAAAAAAAAAAAAAAAAAABEf/aAAwDAQACEQMRAD8AmaFAAAAoKACAAABqWv/Z',
);

/** The same as ten scans. */
export const PROGRESSIVE = fromBase64(
  '/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wgARCAAYACgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVAQEBAAAAAAAAAAAAAAAAAAAAAf/aAAwDAQACEAMQAAABlAAAAACf/8QAFBABAAAAAAAAAAAAAAAAAAAAMP/aAAgBAQABBQJ//8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAwEBPwFf/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAgEBPwFf/8QAFBABAAAAAAAAAAAAAAAAAAAAMP/aAAgBAQAGPwJ//8QAFBABAAAAAAAAAAAAAAAAAAAAMP/aAAgBAQABPyF//9oADAMBAAIAAwAAABDzz3zz3//EABYRAQEBAAAAAAAAAAAAAAAAAAEAIP/aAAgBAwEBPxDK3//EABYRAAMAAAAAAAAAAAAAAAAAAAARIP/aAAgBAgEBPxCWf//EABYQAQEBAAAAAAAAAAAAAAAAAAABQf/aAAgBAQABPxDTRV//2Q==',
);

/**
 * A gray row of 8 x 8 blocks, each coded as two zero bits, with a restart marker after every block. The data is
 * given, so that a test can leave a block or a marker out.
 */
export function restartingJpeg(blocks: number, data: readonly number[]): Bytes {
  const oneCode = (id: number) => [0xff, 0xc4, 0, 20, id, 1, ...Array.from({ length: 15 }, () => 0), 0];
  return concat(
    [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 8, 0, blocks * 8, 1, 1, 0x11, 0],
    oneCode(0x00),
    oneCode(0x10),
    [0xff, 0xdd, 0, 4, 0, 1],
    [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0],
    data,
    [0xff, 0xd9],
  );
}

function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
