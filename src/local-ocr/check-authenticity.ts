import { failure, success, type Answer } from './answers.ts';
import { isWellFormed, type AuthenticityQuestion } from './authenticity.ts';
import type { Call, CheckedCall, Desk } from './call.ts';
import { checkEnvelope } from './check-envelope.ts';
import { openText } from './envelope.ts';
import { parseJsonObject } from './json-object.ts';

type QuestionResult = { ok: true; question: AuthenticityQuestion } | { ok: false; answer: Answer };

/** Checks `id-card/authenticity`; running it asks the local register. */
export function checkAuthenticity(desk: Desk, call: Call): CheckedCall {
  const envelope = checkEnvelope(desk, call, 'id-card');
  if (!envelope.ok) return envelope;
  const { key } = envelope;
  const requestKey = call.headers['request-key'];
  if (typeof requestKey !== 'string' || requestKey === '') {
    return { ok: false, answer: failure('MISSING_REQUIRED_HEADER', 'no Request-Key header') };
  }
  const opened = readQuestion(call.body, key);
  if (!opened.ok) return opened;
  const { question } = opened;
  if (!desk.requestKeys.accepts(requestKey, question.idType)) {
    return { ok: false, answer: failure('AUTHENTICITY_REQUEST_KEY_INVALID') };
  }
  return {
    ok: true,
    // The answer is one boolean in plain: there is nothing to seal.
    seal: null,
    run: () => {
      const verdict = desk.askRegister(question);
      if (!verdict.ok) return failure(verdict.refusal);
      desk.requestKeys.useUp(requestKey);
      return success({ isAuthenticity: verdict.isAuthenticity });
    },
    forget: () => void key.fill(0),
  };
}

function readQuestion(body: Buffer, key: Buffer): QuestionResult {
  const invalid = (why: string): QuestionResult => ({
    ok: false,
    answer: failure('INVALID_PARAMETER', why),
  });
  const json = parseJsonObject(body);
  if (json === null) return invalid('not a JSON object');
  const { idType } = json;
  if (idType !== 'resident' && idType !== 'driver') return invalid('idType is neither resident nor driver');

  const names =
    idType === 'resident'
      ? ['name', 'residentNumber', 'issueDate']
      : ['name', 'residentNumber', 'driverLicenseNumber'];
  if (idType === 'driver' && json['serialNum'] !== undefined) names.push('serialNum');
  const values: Record<string, string> = {};
  for (const name of names) {
    const sealed = json[name];
    if (typeof sealed !== 'string') return invalid(`no ${name}`);
    const value = openText(sealed, key);
    if (value === null) {
      return { ok: false, answer: failure('INVALID_ENCRYPTED_DATA', `${name} does not decrypt`) };
    }
    values[name] = value;
  }
  const { name = '', residentNumber = '', issueDate = '', driverLicenseNumber = '' } = values;
  const question: AuthenticityQuestion =
    idType === 'resident'
      ? { idType, name, residentNumber, issueDate }
      : { idType, name, residentNumber, driverLicenseNumber, serialNum: values['serialNum'] ?? null };
  return isWellFormed(question) ? { ok: true, question } : invalid('a value without the published format');
}
