import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RESULT_CODES, type ResultKey } from '#src/shared/results/result-codes.ts';
import {
  encrypt,
  formWith,
  JPEG_START,
  newKey,
  ocrBody,
  postEnveloped,
  postPlain,
  publicKey,
  SECRET,
  start,
  UNREAD,
  url,
  wrapKey,
  type PublicKey,
  type Running,
} from './test-client.ts';

let at: Running;
let base64: Running;
let wrapper: PublicKey;
beforeAll(async () => {
  at = await start(UNREAD);
  base64 = await start(UNREAD, { imageEncoding: 'base64', maxBodyBytes: 50_000 });
  wrapper = await publicKey(at, 'id-card');
});
afterAll(async () => {
  await at.stop();
  await base64.stop();
});

async function expectKey(response: Response, key: ResultKey, httpStatus = 200): Promise<void> {
  expect(response.status).toBe(httpStatus);
  const { resultCode, resultMessage } = RESULT_CODES[key];
  expect(await ocrBody(response)).toEqual({ header: { isSuccessful: false, resultCode, resultMessage } });
}

describe('paths and access', () => {
  it.each([
    'v1.0/appkeys/test-app-key/id-card',
    'v2.0/appkeys/test-app-key/business',
    'v3.0/appkeys/test-app-key/credit-card',
    'v2.0/appkeys/test-app-key/public-keys/passport',
    'v2.0/appkeys/test-app-key/constructor',
    '',
  ])('answers 4041007 with HTTP 404 on /%s', async (path) => {
    await expectKey(await fetch(`${at.baseUrl}/${path}`, { headers: SECRET }), 'URL_NOT_FOUND', 404);
  });

  it('answers 405 on a wrong method', async () => {
    await expectKey(await fetch(url(at, 'v1.0', 'business')), 'METHOD_NOT_ALLOWED', 405);
  });

  it.each([
    ['no secret key', 'test-app-key', {}],
    ['a wrong secret key', 'test-app-key', { Authorization: 'test-secret-kez' }],
    ['a wrong app key', 'test-app-kez', SECRET],
  ])('refuses %s', async (_name, appKey, headers: Record<string, string>) => {
    const response = await fetch(`${at.baseUrl}/v2.0/appkeys/${appKey}/public-keys/id-card`, { headers });
    await expectKey(response, 'INVALID_APPKEY_SECRETKEY');
  });

  it('takes bearer tokens of its own token endpoint until they end', async () => {
    const askToken = (secret: string): Promise<Response> =>
      fetch(`${at.baseUrl}/oauth2/token/create`, {
        method: 'POST',
        headers: { Authorization: `Basic ${Buffer.from(`user-key:${secret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
    expect((await askToken('wrong')).status).toBe(401);
    const { access_token: token } = (await (await askToken('user-secret')).json()) as {
      access_token: string;
    };
    const getKey = (value: string): Promise<Response> =>
      fetch(url(at, 'v2.1', 'public-keys/id-card'), { headers: { 'X-NHN-Authorization': value } });
    expect((await ocrBody(await getKey(`Bearer ${token}`))).header.resultCode).toBe(0);
    await expectKey(await getKey('Bearer wrong'), 'INVALID_TOKEN');
    await expectKey(await getKey(token), 'INVALID_TOKEN');
    at.passMs(86_400_000);
    await expectKey(await getKey(`Bearer ${token}`), 'INVALID_TOKEN');
  });

  it('logs templates, never keys or values', async () => {
    await postPlain(at, 'business', Buffer.from('secret words of the image'));
    expect(at.log.at(-1)).toMatch(/^POST \/v1\.0\/appkeys\/\{appKey\}\/business 200 4000003 \d+ms/);
    expect(at.log.join('\n')).not.toMatch(/test-app-key|test-secret-key|secret words|user-secret/);
  });
});

describe('the envelope', () => {
  it.each(['X-Key-Version', 'Symmetric-Key'])('needs %s', async (name) => {
    const call = { at, path: 'id-card', image: JPEG_START, key: newKey(), wrapper };
    await expectKey(await postEnveloped({ ...call, headers: { [name]: '' } }), 'MISSING_REQUIRED_HEADER');
  });

  it('refuses another key version, also after a rotation, and takes the new one', async () => {
    const own = await start(UNREAD);
    const before = await publicKey(own, 'credit-card');
    const call = { at: own, path: 'credit-card', image: Buffer.from('no image'), key: newKey() };
    await expectKey(await postEnveloped({ ...call, wrapper: before }), 'INVALID_ENCRYPTED_DATA');
    expect((await fetch(`${own.baseUrl}/rotate-keys`, { method: 'POST' })).status).toBe(204);
    await expectKey(await postEnveloped({ ...call, wrapper: before }), 'INVALID_KEY_VERSION');
    const after = await publicKey(own, 'credit-card');
    expect(after.key).not.toBe(before.key);
    await expectKey(await postEnveloped({ ...call, wrapper: after }), 'INVALID_ENCRYPTED_DATA');
    await own.stop();
  });

  it.each([
    ['not Base64', () => '***'],
    ['a 31-byte key', () => wrapKey(newKey().subarray(1), wrapper)],
    ['a 16-byte key', () => wrapKey(newKey().subarray(16), wrapper)],
    ['random bytes', () => Buffer.alloc(256, 7).toString('base64')],
    ['a short block', () => Buffer.alloc(100, 7).toString('base64')],
  ])('refuses a symmetric key that is %s', async (_name, make) => {
    const call = { at, path: 'id-card', image: JPEG_START, key: newKey(), wrapper };
    const response = await postEnveloped({ ...call, headers: { 'Symmetric-Key': make() } });
    await expectKey(response, 'INVALID_SYMMETRIC_KEY');
  });

  it('refuses a key sealed for the other service', async () => {
    const other = await publicKey(at, 'credit-card');
    const headers = { 'X-Key-Version': wrapper.version };
    const call = { at, path: 'id-card', image: JPEG_START, key: newKey(), wrapper: other, headers };
    await expectKey(await postEnveloped(call), 'INVALID_SYMMETRIC_KEY');
  });

  it('refuses an image under another key every time, although 1 in 256 unpads', async () => {
    const key = newKey();
    const headers = {
      ...SECRET,
      'X-Key-Version': wrapper.version,
      'Symmetric-Key': wrapKey(key, wrapper),
    };
    for (let round = 0; round < 600; round += 1) {
      const body = formWith(encrypt(JPEG_START, newKey()));
      const response = await fetch(url(at, 'v2.0', 'id-card'), { method: 'POST', headers, body });
      expect((await ocrBody(response)).header.resultCode).toBe(4000303);
    }
  });

  it.each([
    ['an empty image', Buffer.alloc(0), 'UPLOADED_FILE_IS_EMPTY'],
    ['bytes of no file', Buffer.from('just words'), 'INVALID_ENCRYPTED_DATA'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'INVALID_FILE_TYPE'],
    ['a GIF', Buffer.from('GIF89a'), 'INVALID_FILE_TYPE'],
  ] as const)('refuses %s inside', async (_name, image, expected) => {
    await expectKey(await postEnveloped({ at, path: 'id-card', image, key: newKey(), wrapper }), expected);
  });

  it('takes Base64 when configured so, and only then', async () => {
    const key = newKey();
    const ownWrapper = await publicKey(base64, 'id-card');
    const send = (to: Running, wrap: PublicKey, bytes: Buffer): Promise<Response> =>
      fetch(url(to, 'v2.0', 'id-card'), {
        method: 'POST',
        headers: { ...SECRET, 'X-Key-Version': wrap.version, 'Symmetric-Key': wrapKey(key, wrap) },
        body: formWith(bytes),
      });
    const sealed = encrypt(Buffer.from('GIF89a'), key);
    const asText = Buffer.from(sealed.toString('base64'));
    await expectKey(await send(base64, ownWrapper, asText), 'INVALID_FILE_TYPE');
    await expectKey(await send(base64, ownWrapper, sealed), 'INVALID_ENCRYPTED_DATA');
    await expectKey(await send(at, wrapper, sealed), 'INVALID_FILE_TYPE');
    await expectKey(await send(at, wrapper, asText), 'INVALID_ENCRYPTED_DATA');
  });
});

describe('the multipart body', () => {
  const B = 'xxBOUNDARYxx';
  const part = (name: string, filename: string | null, data: string): string =>
    `--${B}\r\nContent-Disposition: form-data; name="${name}"${filename === null ? '' : `; filename="${filename}"`}\r\n\r\n${data}\r\n`;
  const post = (body: string, contentType = `multipart/form-data; boundary=${B}`): Promise<Response> =>
    fetch(url(at, 'v1.0', 'business'), {
      method: 'POST',
      headers: { ...SECRET, 'Content-Type': contentType },
      body,
    });

  it.each([
    ['JSON', '{"image":"x"}', 'application/json'],
    ['no boundary in the type', part('image', 'a.jpg', 'x'), 'multipart/form-data'],
    ['another boundary', part('image', 'a.jpg', 'x'), 'multipart/form-data; boundary=other'],
    ['an empty body', '', undefined],
    ['two files', `${part('image', 'a.jpg', 'x')}${part('image', 'b.jpg', 'y')}--${B}--\r\n`, undefined],
    ['a second file of another name', `${part('image', 'a', 'x')}${part('b', 'b', 'y')}--${B}--`, undefined],
    ['no part named image', `${part('photo', 'a.jpg', 'x')}--${B}--\r\n`, undefined],
    ['an image part that is no file', `${part('image', null, 'x')}--${B}--\r\n`, undefined],
    ['no closing boundary', part('image', 'a.jpg', 'x'), undefined],
    ['a part cut in its header', `--${B}\r\nContent-Disposition: form-data; name="image"`, undefined],
  ])('refuses %s', async (_name, body, contentType) => {
    await expectKey(await post(body, contentType), 'INVALID_PARAMETER');
  });

  it('takes one file, a quoted boundary and a text field beside it', async () => {
    const body = `${part('note', null, 'hello')}${part('image', 'a.jpg', 'GIF89a')}--${B}--\r\n`;
    await expectKey(await post(body, `multipart/form-data; boundary="${B}"`), 'INVALID_FILE_TYPE');
  });

  it('refuses an empty file, and PDFs but for certificates', async () => {
    await expectKey(await postPlain(at, 'business', Buffer.alloc(0)), 'UPLOADED_FILE_IS_EMPTY');
    await expectKey(await postPlain(at, 'credit-card', Buffer.from('%PDF-1.7')), 'INVALID_FILE_TYPE');
  });

  it('answers 413 before the whole body came', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        sent += 10_000;
        controller.enqueue(new Uint8Array(10_000));
        if (sent >= 10_000_000) controller.close();
      },
    });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers: SECRET, body, duplex: 'half' };
    await expectKey(await fetch(url(base64, 'v1.0', 'business'), init), 'MAX_UPLOAD_SIZE_EXCEEDED', 413);
    expect(sent).toBeLessThan(1_000_000);
    const declared = await postPlain(base64, 'business', Buffer.alloc(50_000));
    await expectKey(declared, 'MAX_UPLOAD_SIZE_EXCEEDED', 413);
  });
});

describe('business status', () => {
  const ask = (body: string): Promise<Response> =>
    fetch(url(at, 'v1.0', 'business/status'), { method: 'POST', headers: SECRET, body });

  it('knows the register, and says so when a number is not in it', async () => {
    const codes = new Set<unknown>();
    for (const businessNumber of ['0456723014', '0123456782', '0678900463', '0789000552']) {
      const { header, result } = await ocrBody(await ask(JSON.stringify({ businessNumber })));
      expect(header.resultCode).toBe(0);
      codes.add(result?.['statusCode']);
    }
    expect(codes).toEqual(new Set(['01', '00', '05', '06']));
    await expectKey(await ask('{"businessNumber":"0456723015"}'), 'NOT_EXIST_BUSINESS_NUMBER');
  });

  it.each(['', '[]', '{}', '{"businessNumber":456723014}', '{"businessNumber":"045-67-23014"}'])(
    'refuses %s',
    async (body) => expectKey(await ask(body), 'INVALID_PARAMETER'),
  );
});
