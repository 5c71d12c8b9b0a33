import { CreateSecretCommand, ResourceExistsException } from '@aws-sdk/client-secrets-manager';
import { secretsManager } from 'fake-secrets-manager/jest';
import { reasonOf } from '../support/reason-of';
import { registerTenant, registerTenantCarelessly } from './src/register-tenant';

it('ends well when the answer is lost, because the SDK repeats the request with its token', async () => {
  secretsManager.on(CreateSecretCommand).losesResponse();

  const arn = await registerTenantCarelessly('acme', 'k1');

  expect(arn).toBe(secretsManager.secret('tenants/acme/api-key').arn);
  expect(secretsManager.secret('tenants/acme/api-key').versions).toHaveLength(1);
  expect(secretsManager.calls(CreateSecretCommand)[0]!.attempts).toHaveLength(2);
});

it('finds a duplicate when all answers are lost and somebody asks anew without a token', async () => {
  secretsManager.on(CreateSecretCommand).losesResponse({ times: 3 });

  expect(await reasonOf(registerTenantCarelessly('acme', 'k1'))).toMatchObject({ code: 'ECONNRESET' });
  expect(await reasonOf(registerTenantCarelessly('acme', 'k1'))).toBeInstanceOf(ResourceExistsException);
});

it('finds none when the request that is made anew has the token of the first', async () => {
  secretsManager.on(CreateSecretCommand).losesResponse({ times: 3 });

  expect(await reasonOf(registerTenant('acme', 'k1'))).toMatchObject({ code: 'ECONNRESET' });
  await expect(registerTenant('acme', 'k1')).resolves.toBe(secretsManager.secret('tenants/acme/api-key').arn);
  expect(secretsManager.secret('tenants/acme/api-key').versions).toHaveLength(1);
});

it('does not take another key for the same request', async () => {
  await registerTenant('acme', 'k1');

  expect(await reasonOf(registerTenant('acme', 'k2'))).toBeInstanceOf(ResourceExistsException);
  expect(secretsManager).toHaveSecretValue('tenants/acme/api-key', 'k1');
});

it('makes one secret of a request that ten workers make at once while first answers are lost', async () => {
  secretsManager.on(CreateSecretCommand).onAttempt(1).losesResponse({ times: 10 });

  const arns = await Promise.all(Array.from({ length: 10 }, () => registerTenant('acme', 'k1')));

  expect(new Set(arns).size).toBe(1);
  expect(secretsManager.secret('tenants/acme/api-key').versions).toHaveLength(1);
  expect(secretsManager).toHaveUsedAllFaults();
});
