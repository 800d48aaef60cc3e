import { generateKeyPair, randomBytes, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { ServiceName } from './routes.ts';

export interface ServiceKey {
  /** Not guessable from an earlier run, so that a client's cached key of that run is told from this one. */
  version: string;
  /** Base64 of the X.509 SubjectPublicKeyInfo. */
  publicKey: string;
  privateKey: KeyObject;
}

export interface KeyPairs {
  of(service: ServiceName): ServiceKey;
  /** New pairs for both services; calls with the earlier versions answer INVALID_KEY_VERSION from now on. */
  rotate(): Promise<void>;
}

const RSA_BITS = 2048;
const generate = promisify(generateKeyPair);

async function makeKey(serial: number): Promise<ServiceKey> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: RSA_BITS });
  return {
    version: `${serial}-${randomBytes(4).toString('hex')}`,
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey,
  };
}

/** Makes the first pairs (about 0.1 s). */
export async function createKeyPairs(): Promise<KeyPairs> {
  let serial = 1;
  const makePairs = async (): Promise<Record<ServiceName, ServiceKey>> => ({
    'credit-card': await makeKey(serial),
    'id-card': await makeKey(serial),
  });
  let pairs = await makePairs();
  return {
    of: (service) => pairs[service],
    async rotate() {
      serial += 1;
      pairs = await makePairs();
    },
  };
}
