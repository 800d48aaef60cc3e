import type { ResultKey } from '#src/shared/results/result-codes.ts';
import { businessResult, creditCardResult, idCardResult, type Seal } from './analysis-result.ts';
import { failure, success, type Answer } from './answers.ts';
import type { Call, CheckedCall, Desk } from './call.ts';
import { checkEnvelope } from './check-envelope.ts';
import { decrypt, fromBase64, seal as sealWith } from './envelope.ts';
import { sniff } from './image-type.ts';
import { readImagePart } from './multipart.ts';
import type { Route } from './routes.ts';

type ImageResult = { ok: true; image: Buffer } | { ok: false; answer: Answer };

/** Checks `business`, `credit-card`, `id-card` and `id-card/stand-alone`; running it reads the image. */
export function checkAnalyse(desk: Desk, call: Call): CheckedCall {
  if (call.route.service === null) {
    const image = checkImage(desk, call, null);
    if (!image.ok) return image;
    return {
      ok: true,
      seal: null,
      run: (seal) => analyse(desk, call.route, image.image, seal),
      forget: () => undefined,
    };
  }
  const envelope = checkEnvelope(desk, call, call.route.service);
  if (!envelope.ok) return envelope;
  const image = checkImage(desk, call, envelope.key);
  if (!image.ok) return image;
  return {
    ok: true,
    ...sealing(envelope.key),
    run: (seal) => analyse(desk, call.route, image.image, seal),
  };
}

function checkImage(desk: Desk, call: Call, key: Buffer | null): ImageResult {
  const refuse = (resultKey: ResultKey, why: string): ImageResult => ({
    ok: false,
    answer: failure(resultKey, why),
  });
  const part = readImagePart(call.headers['content-type'], call.body);
  if (!part.ok) return refuse('INVALID_PARAMETER', part.why);
  if (part.bytes.length === 0) return refuse('UPLOADED_FILE_IS_EMPTY', 'the image part is empty');

  let image: Buffer | null = part.bytes;
  if (key !== null) {
    const sealed =
      desk.config.imageEncoding === 'base64' ? fromBase64(part.bytes.toString('latin1')) : part.bytes;
    image = sealed === null ? null : decrypt(sealed, key);
    if (image === null) return refuse('INVALID_ENCRYPTED_DATA', 'the image does not decrypt');
    if (image.length === 0) return refuse('UPLOADED_FILE_IS_EMPTY', 'the image is empty once decrypted');
  }

  const type = sniff(image);
  // A wrong key gets past the padding in 1 of 256 cases: then the bytes are no file at all.
  if (type === 'unknown' && key !== null) {
    return refuse('INVALID_ENCRYPTED_DATA', 'what decrypts is not a file');
  }
  const isTaken =
    type === 'jpg' || type === 'png' || (type === 'pdf' && call.route.document === 'business-registration');
  if (!isTaken) return refuse('INVALID_FILE_TYPE', 'not a type that this document takes');
  return { ok: true, image };
}

async function analyse(desk: Desk, route: Route, image: Buffer, seal: Seal): Promise<Answer> {
  switch (route.document) {
    case 'business-registration': {
      const reading = await desk.reader.readBusiness(image);
      return reading.ok ? success(businessResult(reading.page, reading.read)) : failure(reading.refusal);
    }
    case 'credit-card': {
      const reading = await desk.reader.readCreditCard(image);
      return reading.ok
        ? success(creditCardResult(reading.page, reading.read, seal))
        : failure(reading.refusal);
    }
    case 'id-card': {
      const reading = await desk.reader.readIdCard(image);
      if (!reading.ok) return failure(reading.refusal);
      const { idType } = reading.read;
      const headers: Record<string, string> =
        route.issuesRequestKey && idType !== 'passport'
          ? { 'Request-Key': desk.requestKeys.issue(idType) }
          : {};
      return success(idCardResult(reading.page, reading.read, seal), headers);
    }
  }
}

/** The seal of a request's own key, and the end of that key. */
function sealing(key: Buffer): { seal: Seal; forget: () => void } {
  return { seal: (value) => sealWith(value, key), forget: () => void key.fill(0) };
}
