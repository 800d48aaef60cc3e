import * as client from 'openid-client';
import { isLoopbackHost } from './loopback-host.ts';
import { nameIn, roleIn, type Claims } from './oidc-claims.ts';
import type { OidcSetting } from './oidc-setting.ts';
import type { SignInSecrets } from './sign-ins.ts';
import type { StaffIdentity } from './staff-sessions.ts';

/** Why a sign-in at the provider came to nothing. `why` is for the log: codes of the library and of the protocol. */
export type OidcRefusal =
  | { readonly fault: 'provider-failed' | 'sign-in-over' | 'sign-in-denied'; readonly why: string }
  | { readonly fault: 'sign-in-no-role' | 'sign-in-too-weak'; readonly why: string; readonly name: string };

export type Answer<T> = ({ readonly ok: true } & T) | ({ readonly ok: false } & OidcRefusal);

/** The provider, asked when somebody signs in: one that is away does not keep the BFF from starting. */
export interface OidcProvider {
  /** Where the browser goes to sign in. */
  signInUrl(secrets: SignInSecrets): Promise<Answer<{ url: URL }>>;
  /** `callback`: the whole URL that the browser came back to. */
  identityOf(callback: URL, secrets: SignInSecrets): Promise<Answer<{ identity: StaffIdentity }>>;
}

const ANSWER_SECONDS = 10;
/** Clocks of two machines differ. */
const LEEWAY_SECONDS = 30;
/** A provider that changes its keys or its addresses is noticed after this long. */
const METADATA_MS = 60 * 60_000;

export function openOidcProvider(setting: OidcSetting, redirectUri: URL, now: () => number): OidcProvider {
  let known: { readonly at: number; readonly configuration: client.Configuration } | null = null;
  const configure = async () => {
    if (known && now() - known.at < METADATA_MS) return known.configuration;
    const configuration = await discover(setting);
    known = { at: now(), configuration };
    return configuration;
  };

  return {
    async signInUrl({ state, nonce, verifier }) {
      try {
        const url = client.buildAuthorizationUrl(await configure(), {
          redirect_uri: redirectUri.href,
          scope: setting.scope,
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ...(setting.acrValues.length > 0 ? { acr_values: setting.acrValues.join(' ') } : {}),
        });
        return { ok: true, url };
      } catch (error) {
        return { ok: false, fault: 'provider-failed', why: codeOf(error) };
      }
    },

    async identityOf(callback, { state, nonce, verifier }) {
      try {
        const configuration = await configure();
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
        const tokens = await client.authorizationCodeGrant(configuration, callback, checks);
        const idToken = tokens.claims();
        if (!idToken) return { ok: false, fault: 'provider-failed', why: 'no-id-token' };
        let claims: Claims = idToken;
        if (roleIn(claims, setting) === null && configuration.serverMetadata().userinfo_endpoint) {
          // Many providers put what is not about the sign-in itself there only.
          claims = {
            ...(await client.fetchUserInfo(configuration, tokens.access_token, idToken.sub)),
            ...idToken,
          };
        }
        return judge(claims, setting);
      } catch (error) {
        return { ok: false, ...refusalOf(error) };
      }
    },
  };
}

function discover(setting: OidcSetting): Promise<client.Configuration> {
  // The library wants this said; settings allow it on loopback only.
  const isPlain = setting.issuer.protocol === 'http:' && isLoopbackHost(setting.issuer.hostname);
  return client.discovery(
    setting.issuer,
    setting.clientId,
    { client_secret: setting.clientSecret, [client.clockTolerance]: LEEWAY_SECONDS },
    client.ClientSecretBasic(setting.clientSecret),
    {
      timeout: ANSWER_SECONDS,
      // The ID token's signature is checked too, not only the connection that it came by.
      execute: [client.enableNonRepudiationChecks, ...(isPlain ? [client.allowInsecureRequests] : [])],
    },
  );
}

function judge(claims: Claims, setting: OidcSetting): Answer<{ identity: StaffIdentity }> {
  const name = nameIn(claims);
  const role = roleIn(claims, setting);
  if (role === null) return { ok: false, fault: 'sign-in-no-role', why: 'role-claim', name };
  const { acrValues } = setting;
  if (acrValues.length > 0 && !acrValues.some((value) => value === claims.acr)) {
    return { ok: false, fault: 'sign-in-too-weak', why: 'acr', name };
  }
  return { ok: true, identity: { name, role, source: 'oidc', subject: String(claims.sub) } };
}

/** What the person at the provider did, or what became of a code: the rest is between the two servers. */
function refusalOf(error: unknown): OidcRefusal {
  if (error instanceof client.AuthorizationResponseError) {
    const isDenied = ['access_denied', 'login_required', 'interaction_required', 'consent_required'].includes(
      error.error,
    );
    return { fault: isDenied ? 'sign-in-denied' : 'provider-failed', why: plain(error.error) };
  }
  if (error instanceof client.ResponseBodyError) {
    const isOver = error.error === 'invalid_grant';
    return { fault: isOver ? 'sign-in-over' : 'provider-failed', why: plain(error.error) };
  }
  return { fault: 'provider-failed', why: codeOf(error) };
}

/** A code of the library or of the system; never a message, which may quote what came from outside. */
function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return plain(cause.code);
  }
  return error instanceof Error ? plain(error.name) : 'unknown';
}

function plain(code: string): string {
  return code.replaceAll(/[^\w.-]/g, '').slice(0, 64);
}
