import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const COMPANY = {
  id: '018f2f6e-0000-7000-8000-000000000001',
  uscc: '91110000000000000X',
  name: '示例公司',
  district: '110108',
  registeredOn: null,
  role: 'administrator',
};

/**
 * Who signs the access tokens of the bench: discovery document and keys, as services fetch them. Identity itself would
 * have to let ten thousand people sign in first.
 */
export async function startIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const keys = request.url === '/jwks';
    response.end(JSON.stringify(keys ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks` }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const sign = (sub, sid, more = {}, audience = 'urn:portal:hightech') =>
    new SignJWT({
      client_id: 'portal',
      name: '示例人员',
      company: COMPANY,
      grants: ['fill', 'submit'],
      roles: [],
      memberOf: [COMPANY.id],
      auth_time: Math.floor(Date.now() / 1000),
      sid,
      ...more,
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'bench' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(sub)
      .setJti(`${sid}-token`)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
  return { issuer, sign, close: () => server.close() };
}
