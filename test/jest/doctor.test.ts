import { get } from 'node:https';
import { join } from 'node:path';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { secretsManager } from '../../src/jest';

test('tells which copy is loaded, how many clients are attached, and which request got away', async () => {
  const before = secretsManager.doctor();
  secretsManager.seed({ app: 'hunter2' });
  const client = new SecretsManagerClient();
  await client.send(new GetSecretValueCommand({ SecretId: 'app' }));
  const detach = secretsManager.attach(new SecretsManagerClient());
  detach();
  await new Promise((resolve) => get('https://secretsmanager.eu-test-9.amazonaws.com/').on('error', resolve));

  const report = secretsManager.doctor();

  expect(before).toMatchObject({ installed: true, attachedClients: 0, stoppedRequests: [] });
  expect(report.attachedClients).toBe(1);
  expect(report.sdkCopies).toEqual([
    {
      version: '3.1164.0',
      path: join(process.cwd(), 'node_modules/@aws-sdk/client-secrets-manager'),
      loaded: true,
      ofTheFake: true,
    },
  ]);
  expect(report.versions).toMatchObject({ node: process.versions.node, jest: '30.5.2' });
  expect(report.stoppedRequests).toEqual([
    {
      host: 'secretsmanager.eu-test-9.amazonaws.com',
      caller: expect.stringMatching(/doctor\.test\.ts:\d+$/) as unknown,
    },
  ]);
  expect(report.problems).toEqual([
    expect.stringMatching(
      /^A request to secretsmanager\.eu-test-9\.amazonaws\.com was stopped\. It came from \S+doctor\.test\.ts:\d+\. Attach/,
    ),
  ]);
  expect(String(report)).toContain(
    '\nThe fake is installed. Clients that it answers: 1.\nProblem: A request',
  );
  expect(String(report)).not.toContain('hunter2');
});
