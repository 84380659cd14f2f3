// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0
//
// A certified OpenID provider in the shape of Entra ID: under a tenant's prefix, with Entra's paths and claims.
//
//     node server.mjs CERTIFICATE.pem
//
// Prints its address when it listens. Ends when its standard input does, and by itself after five minutes.
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { errors, Provider } from 'oidc-provider';

const lifeInMilliseconds = 5 * 60 * 1000;
const formPostTenant = '3f8b1c52-6a3f-4c3a-9a51-0c5f7a1d0001';
const queryTenant = '3f8b1c52-6a3f-4c3a-9a51-0c5f7a1d0002';
const person = { oid: '9d0a5c1e-0000-4000-8000-00000000000a', preferred_username: 'ada@contoso.example', name: 'Ada' };
const discoveryPath = '/v2.0/.well-known/openid-configuration';

const certificate = new X509Certificate(readFileSync(process.argv[2]));
const thumbprint = Buffer.from(certificate.fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');

function configurationFor(tenant) {
  const publicClient = {
    application_type: 'native',
    grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
    // As registered with Entra ID: without a port, which loopback may choose (RFC 8252 section 7.3).
    redirect_uris: ['http://localhost'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  };
  return {
    clients: [
      { client_id: 'public-client', ...publicClient },
      {
        client_id: 'app-with-certificate',
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'PS256',
        jwks: { keys: [certificate.publicKey.export({ format: 'jwk' })] },
      },
    ],
    // Entra ID finds the key by the thumbprint in the header; here the key is known, so it has to be asked for.
    assertJwtClientAuthClaimsAndHeader(_, claims, header) {
      if (header['x5t#S256'] !== thumbprint) {
        throw new errors.InvalidClientAuth('the assertion names another certificate');
      }
      if (claims.exp - claims.iat > 600 || claims.nbf !== claims.iat) {
        throw new errors.InvalidClientAuth('the assertion lives too long');
      }
    },
    claims: { openid: ['sub'], profile: ['oid', 'tid', 'preferred_username', 'name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['of this test'], long: { path: `/${tenant}` } },
    features: {
      clientCredentials: { enabled: true },
      deviceFlow: { enabled: true },
      devInteractions: { enabled: false },
      revocation: { enabled: true },
    },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, tid: tenant, ...person }) }),
    interactions: { url: (_, interaction) => `/${tenant}/interaction/${interaction.uid}` },
    pkce: { methods: ['S256'], required: () => true },
    rotateRefreshToken: true,
    routes: {
      authorization: '/oauth2/v2.0/authorize',
      token: '/oauth2/v2.0/token',
      device_authorization: '/oauth2/v2.0/devicecode',
      revocation: '/oauth2/v2.0/revoke',
      code_verification: '/deviceauth',
    },
    scopes: ['openid', 'offline_access', 'CloudPC.ReadWrite.All', 'CloudPC.Read.All'],
    ttl: {
      AccessToken: 3600, AuthorizationCode: 60, ClientCredentials: 3600, DeviceCode: 120, Grant: 3600,
      IdToken: 3600, Interaction: 60, RefreshToken: 3600, Session: 600,
    },
  };
}

/** In the place of pages where somebody types: signs the one person in and consents to whatever is asked for. */
async function interact(provider, request, response) {
  const { params, prompt, grantId } = await provider.interactionDetails(request, response);
  const accountId = person.oid;
  if (prompt.name === 'login') {
    return provider.interactionFinished(request, response, { login: { accountId } });
  }
  const grant = (grantId && await provider.Grant.find(grantId))
    || new provider.Grant({ accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
}

/** Entra ID gives a refresh token to whoever asks for offline_access, this provider only after a consent. */
function withConsent(path) {
  const url = new URL(path, 'http://localhost');
  if (url.pathname === '/oauth2/v2.0/authorize') {
    url.searchParams.set('prompt', 'consent');
  }
  return url.pathname + url.search;
}

function mount(tenant, root) {
  const provider = new Provider(`${root}/${tenant}/v2.0`, configurationFor(tenant));
  if (tenant === queryTenant) {
    provider.use(async (context, next) => {
      await next();
      if (context.oidc?.route === 'discovery') {
        context.body.response_modes_supported = ['query'];
      }
    });
  }
  const handle = provider.callback();
  return (request, response, path) => {
    if (path.startsWith('/interaction/')) {
      return interact(provider, request, response);
    }
    // The provider takes for its prefix what originalUrl has before url, and wants its description right there.
    request.url = path === discoveryPath ? '/.well-known/openid-configuration' : withConsent(path);
    request.originalUrl = `/${tenant}${request.url}`;
    return handle(request, response);
  };
}

function refuse(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

const tenants = new Map();
const server = createServer((request, response) => {
  const [, tenant] = request.url.split('/');
  if (!tenants.has(tenant)) {
    return refuse(response, 400, { error: 'invalid_tenant', error_description: 'AADSTS90002: Tenant not found.' });
  }
  return Promise.resolve(tenants.get(tenant)(request, response, request.url.slice(tenant.length + 1)))
    .catch((error) => refuse(response, 500, { error: 'server_error', error_description: String(error) }));
});
server.listen(0, '127.0.0.1', () => {
  const root = `http://127.0.0.1:${server.address().port}`;
  for (const tenant of [formPostTenant, queryTenant]) {
    tenants.set(tenant, mount(tenant, root));
  }
  console.log(root);
});
setTimeout(() => process.exit(1), lifeInMilliseconds).unref();
process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();
