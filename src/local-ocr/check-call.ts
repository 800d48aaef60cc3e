import { failure, success } from './answers.ts';
import type { Call, CheckedCall, Desk } from './call.ts';
import { checkAnalyse } from './check-analyse.ts';
import { checkAuthenticity } from './check-authenticity.ts';
import { parseJsonObject } from './json-object.ts';
import { BUSINESSES, BUSINESS_STATUS_WORDS } from './register.ts';

/** Sends a call to the check of its operation. */
export function checkCall(desk: Desk, call: Call): CheckedCall {
  switch (call.route.operation) {
    case 'analyse':
      return checkAnalyse(desk, call);
    case 'authenticity':
      return checkAuthenticity(desk, call);
    case 'business-status':
      return checkBusinessStatus(call);
    case 'public-keys':
      return checkPublicKeys(desk, call);
  }
}

function checkPublicKeys(desk: Desk, call: Call): CheckedCall {
  const { service } = call.route;
  if (service === null) return { ok: false, answer: failure('URL_NOT_FOUND') };
  return {
    ok: true,
    seal: null,
    run: () => {
      const { publicKey, version } = desk.keyPairs.of(service);
      return success({ key: publicKey, version });
    },
    forget: () => undefined,
  };
}

/** The guide's example sends no Content-Type, so none is asked for. */
function checkBusinessStatus(call: Call): CheckedCall {
  const businessNumber = parseJsonObject(call.body)?.['businessNumber'];
  if (typeof businessNumber !== 'string' || !/^\d{10}$/.test(businessNumber)) {
    return { ok: false, answer: failure('INVALID_PARAMETER', 'businessNumber is not 10 digits') };
  }
  return {
    ok: true,
    seal: null,
    run: () => {
      const business = BUSINESSES.find((each) => each.businessNumber === businessNumber);
      if (business === undefined) return failure('NOT_EXIST_BUSINESS_NUMBER');
      const { statusCode } = business;
      return success({ statusCode, statusMessage: BUSINESS_STATUS_WORDS[statusCode] });
    },
    forget: () => undefined,
  };
}
