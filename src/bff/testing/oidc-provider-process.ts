/**
 * A real OpenID Connect provider as a process of its own, for tests: people are those of `ACCOUNTS`, any password is right, and
 * its own pages ask for name and consent. Prints its issuer when it is ready.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';
import type { TestProviderSettings } from './oidc-test-provider.ts';

const settings = JSON.parse(process.env.PROVIDER_SETTINGS ?? '') as TestProviderSettings & { port: number };
const issuer = `http://localhost:${settings.port}`;
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      redirect_uris: [settings.redirectUri],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  pkce: { required: () => true },
  scopes: ['openid', 'profile', 'email'],
  claims: {
    openid: ['sub'],
    profile: ['name', 'preferred_username', 'roles', 'realm_access'],
    email: ['email'],
  },
  // Where providers put roles differs: here, beside the ID token only, unless told otherwise.
  conformIdTokenClaims: settings.rolesInIdToken !== true,
  cookies: { keys: ['for tests only'] },
  findAccount: (_context, name) => {
    const claims = settings.accounts[name];
    if (!claims) return undefined;
    return {
      accountId: name,
      claims: () => ({ sub: name, preferred_username: name, ...claims }),
    };
  },
});
const server = createServer(provider.callback());
server.listen(settings.port, '127.0.0.1');
await once(server, 'listening');
console.log(`provider ${issuer}`);
