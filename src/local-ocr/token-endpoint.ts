import type { IncomingMessage } from 'node:http';
import { plainJson, type Answer } from './answers.ts';
import { readBody } from './request-body.ts';
import type { Tokens } from './tokens.ts';

/** As NHN Cloud's public API names it (User Access Key token guide). */
export const TOKEN_PATH = '/oauth2/token/create';

const FORM_BYTES = 4_096;

/** Client credentials for a Bearer token (RFC 6749, section 4.4): the key pair as HTTP Basic. */
export async function issueToken(tokens: Tokens, request: IncomingMessage): Promise<Answer> {
  if (request.method !== 'POST') return plainJson(405, { error: 'invalid_request' });
  const body = await readBody(request, FORM_BYTES);
  const form = new URLSearchParams(body.kind === 'read' ? body.bytes.toString('utf8') : '');
  if (form.get('grant_type') !== 'client_credentials') {
    return plainJson(400, { error: 'unsupported_grant_type' });
  }
  const basic = /^Basic (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const [, accessKey = '', secret = ''] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(basic, 'base64').toString('utf8')) ?? [];
  const issued = tokens.issue(accessKey, secret);
  if (issued === null) return plainJson(401, { error: 'invalid_client' });
  return plainJson(200, {
    grant_type: 'client_credentials',
    access_token: issued.token,
    token_type: 'Bearer',
    expires_in: String(issued.lifeSeconds),
  });
}
