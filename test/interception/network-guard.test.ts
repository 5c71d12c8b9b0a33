import { Socket } from 'node:net';
import { FakeSecretsManager } from '../../src';
import { isSecretsManagerHost } from '../../src/interception/network-guard';

test.each([
  ['secretsmanager.eu-west-1.amazonaws.com', true],
  ['secretsmanager-fips.us-gov-west-1.amazonaws.com', true],
  ['secretsmanager.cn-north-1.amazonaws.com.cn', true],
  ['secretsmanager.eu-west-1.api.aws', true],
  ['secretsmanager.eusc-de-east-1.amazonaws.eu', true],
  ['secretsmanager.us-iso-east-1.c2s.ic.gov', true],
  ['vpce-0a1b2c3d-4e5f.secretsmanager.us-east-1.vpce.amazonaws.com', true],
  ['secretsmanager.eu-west-1.amazonaws.com.', true],
  ['localhost', false],
  ['127.0.0.1', false],
  ['secretsmanager.us-east-1.localhost.localstack.cloud', false],
  ['sqs.eu-west-1.amazonaws.com', false],
  ['kms.eu-west-1.amazonaws.com', false],
  ['mysecretsmanager.eu-west-1.amazonaws.com', false],
  ['secretsmanager.eu-west-1.amazonaws.com.example.org', false],
  ['secretsmanager.example.org', false],
])('%s is an endpoint of the service: %s', (host, expected) => {
  expect(isSecretsManagerHost(host)).toBe(expected);
});

test('where Node is not plugged in, install() leaves the network as it is', () => {
  const connect: unknown = Reflect.get(Socket.prototype, 'connect');
  const fake = new FakeSecretsManager();

  fake.install();

  expect(Reflect.get(Socket.prototype, 'connect')).toBe(connect);
  fake.uninstall();
});
