/** The part of libheif-js that we use; the package has no types for its bundle. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  export interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Calls back with the same data, filled with RGBA, or with null when it cannot be decoded. */
    display(data: ImageData, done: (filled: ImageData | null) => void): void;
  }
  interface Heif {
    readonly HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  }
  /** Compiles the decoder at once, without a request. */
  export default function createHeif(): Heif;
}
