import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  TagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, type PolicyStatement } from '../../src';
import { accessOutcome } from '../support/access-outcome';
import { freezeTime } from '../support/frozen-time';
import { allowing, policyOf } from '../support/policy';

type Condition = NonNullable<PolicyStatement['Condition']>;
type Outcome = 'allowed' | 'denied';

freezeTime('2026-03-04T05:06:07Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333', secrets: { db: 'x' } });
const client = fake.client();
beforeEach(() => fake.reset());

const allowUnder = (Condition: Condition) => {
  fake.access.allowOnly(policyOf(allowing({ Condition })));
};
/** Calls with each kind of value behind a context key. */
const readCurrent = () =>
  client.send(new GetSecretValueCommand({ SecretId: 'db', VersionStage: 'AWSCURRENT' }));
const deleteIn7Days = () => client.send(new DeleteSecretCommand({ SecretId: 'db', RecoveryWindowInDays: 7 }));
const deleteAtOnce = () =>
  client.send(new DeleteSecretCommand({ SecretId: 'db', ForceDeleteWithoutRecovery: true }));
const tag = (...keys: readonly string[]) =>
  client.send(new TagResourceCommand({ SecretId: 'db', Tags: keys.map((Key) => ({ Key, Value: 'v' })) }));

describe('a condition on a string', () => {
  const stage = 'secretsmanager:VersionStage';
  test.each<[Condition, Outcome]>([
    [{ StringEquals: { [stage]: 'AWSCURRENT' } }, 'allowed'],
    [{ StringEquals: { [stage]: 'awscurrent' } }, 'denied'],
    [{ StringEquals: { [stage]: 'AWS*' } }, 'denied'],
    [{ StringEquals: { [stage]: ['AWSPENDING', 'AWSCURRENT'] } }, 'allowed'],
    [{ StringNotEquals: { [stage]: 'AWSPENDING' } }, 'allowed'],
    [{ StringNotEquals: { [stage]: 'AWSCURRENT' } }, 'denied'],
    [{ StringNotEquals: { [stage]: ['AWSPENDING', 'AWSCURRENT'] } }, 'denied'],
    [{ StringEqualsIgnoreCase: { [stage]: 'awsCurrent' } }, 'allowed'],
    [{ StringEqualsIgnoreCase: { [stage]: 'awspending' } }, 'denied'],
    [{ StringNotEqualsIgnoreCase: { [stage]: 'awsCurrent' } }, 'denied'],
    [{ StringNotEqualsIgnoreCase: { [stage]: 'awspending' } }, 'allowed'],
    [{ StringLike: { [stage]: 'AWS*' } }, 'allowed'],
    [{ StringLike: { [stage]: 'AWSCURREN?' } }, 'allowed'],
    [{ StringLike: { [stage]: 'AWSCURRENT?' } }, 'denied'],
    [{ StringLike: { [stage]: 'aws*' } }, 'denied'],
    [{ StringLike: { [stage]: 'AWS.URRENT' } }, 'denied'],
    [{ StringNotLike: { [stage]: 'AWS*' } }, 'denied'],
    [{ StringNotLike: { [stage]: 'PUT*' } }, 'allowed'],
  ])('%j leaves a call with AWSCURRENT %s', async (condition, outcome) => {
    allowUnder(condition);

    expect(await accessOutcome(readCurrent())).toBe(outcome);
  });
});

describe('a condition on a number', () => {
  const days = 'secretsmanager:RecoveryWindowInDays';
  test.each<[Condition, Outcome]>([
    [{ NumericEquals: { [days]: 7 } }, 'allowed'],
    [{ NumericEquals: { [days]: '7' } }, 'allowed'],
    [{ NumericEquals: { [days]: ['8', '7.0'] } }, 'allowed'],
    [{ NumericEquals: { [days]: '8' } }, 'denied'],
    [{ NumericNotEquals: { [days]: '7' } }, 'denied'],
    [{ NumericNotEquals: { [days]: '8' } }, 'allowed'],
    [{ NumericLessThan: { [days]: '7' } }, 'denied'],
    [{ NumericLessThan: { [days]: '10' } }, 'allowed'],
    [{ NumericLessThanEquals: { [days]: '7' } }, 'allowed'],
    [{ NumericLessThanEquals: { [days]: '6' } }, 'denied'],
    [{ NumericGreaterThan: { [days]: '7' } }, 'denied'],
    [{ NumericGreaterThan: { [days]: '6' } }, 'allowed'],
    [{ NumericGreaterThanEquals: { [days]: '7' } }, 'allowed'],
    [{ NumericGreaterThanEquals: { [days]: '10' } }, 'denied'],
  ])('%j leaves a deletion in 7 days %s', async (condition, outcome) => {
    allowUnder(condition);

    expect(await accessOutcome(deleteIn7Days())).toBe(outcome);
  });
});

describe('a condition on a truth value', () => {
  const force = 'secretsmanager:ForceDeleteWithoutRecovery';
  test.each<[Condition, Outcome]>([
    [{ Bool: { [force]: 'true' } }, 'allowed'],
    [{ Bool: { [force]: true } }, 'allowed'],
    [{ Bool: { [force]: 'True' } }, 'allowed'],
    [{ Bool: { [force]: 'false' } }, 'denied'],
    [{ Bool: { [force]: false } }, 'denied'],
  ])('%j leaves a deletion at once %s', async (condition, outcome) => {
    allowUnder(condition);

    expect(await accessOutcome(deleteAtOnce())).toBe(outcome);
  });
});

describe('a condition on the time', () => {
  const time = 'aws:CurrentTime';
  test.each<[Condition, Outcome]>([
    [{ DateEquals: { [time]: '2026-03-04T05:06:07Z' } }, 'allowed'],
    [{ DateEquals: { [time]: '2026-03-04T06:06:07+01:00' } }, 'allowed'],
    [{ DateEquals: { [time]: '2026-03-04T05:06:08Z' } }, 'denied'],
    [{ DateNotEquals: { [time]: '2026-03-04T05:06:07Z' } }, 'denied'],
    [{ DateNotEquals: { [time]: '2026-03-04T05:06:08Z' } }, 'allowed'],
    [{ DateLessThan: { [time]: '2026-03-04T05:06:07Z' } }, 'denied'],
    [{ DateLessThan: { [time]: '2026-03-05' } }, 'allowed'],
    [{ DateLessThanEquals: { [time]: '2026-03-04T05:06:07Z' } }, 'allowed'],
    [{ DateLessThanEquals: { [time]: '2026-03-04' } }, 'denied'],
    [{ DateGreaterThan: { [time]: '2026-03-04T05:06:07Z' } }, 'denied'],
    [{ DateGreaterThan: { [time]: '2026-03-04' } }, 'allowed'],
    [{ DateGreaterThanEquals: { [time]: '2026-03-04T05:06:07Z' } }, 'allowed'],
    [{ DateGreaterThanEquals: { [time]: '2026-03-05' } }, 'denied'],
    // Epoch seconds of 2026-03-04T05:06:06Z, with the operators of dates and of numbers.
    [{ DateGreaterThan: { 'aws:EpochTime': '1772600766' } }, 'allowed'],
    [{ DateLessThan: { 'aws:EpochTime': '1772600766' } }, 'denied'],
    [{ DateGreaterThan: { [time]: '1772600766' } }, 'allowed'],
    [{ NumericGreaterThan: { 'aws:EpochTime': '1772600766' } }, 'allowed'],
    [{ NumericLessThan: { 'aws:EpochTime': '1772600766' } }, 'denied'],
  ])('%j leaves a call at 05:06:07 on 4 March 2026 %s', async (condition, outcome) => {
    allowUnder(condition);

    expect(await accessOutcome(readCurrent())).toBe(outcome);
  });

  test("follows the fake's clock", async () => {
    allowUnder({ DateGreaterThan: { 'aws:CurrentTime': '2026-04-01T00:00:00Z' } });
    expect(await accessOutcome(readCurrent())).toBe('denied');

    await fake.clock.advance({ days: 28 });

    expect(await accessOutcome(readCurrent())).toBe('allowed');
  });
});

describe('a condition on an ARN', () => {
  const principal = 'aws:PrincipalArn';
  test.each<[Condition, Outcome]>([
    [{ ArnEquals: { [principal]: 'arn:aws:iam::111122223333:user/test' } }, 'allowed'],
    [{ ArnEquals: { [principal]: 'arn:aws:iam::*:user/*' } }, 'allowed'],
    [{ ArnEquals: { [principal]: 'arn:aws:iam::111122223333:role/*' } }, 'denied'],
    [{ ArnLike: { [principal]: 'arn:aws:iam::111122223333:user/tes?' } }, 'allowed'],
    [{ ArnLike: { [principal]: 'arn:aws:iam::444455556666:*' } }, 'denied'],
    [{ ArnNotEquals: { [principal]: 'arn:aws:iam::*:user/*' } }, 'denied'],
    [{ ArnNotEquals: { [principal]: 'arn:aws:iam::*:role/*' } }, 'allowed'],
    [{ ArnNotLike: { [principal]: ['arn:aws:iam::*:role/*', 'arn:aws:iam::*:user/*'] } }, 'denied'],
    [{ ArnNotLike: { [principal]: 'arn:aws:iam::*:role/*' } }, 'allowed'],
  ])('%j leaves a call of user/test %s', async (condition, outcome) => {
    allowUnder(condition);

    expect(await accessOutcome(readCurrent())).toBe(outcome);
  });
});

test('a condition on an address is never met: the calls of a fake have none', async () => {
  allowUnder({ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } });
  expect(await accessOutcome(readCurrent())).toBe('denied');

  allowUnder({ NotIpAddress: { 'aws:SourceIp': '0.0.0.0/0' } });
  expect(await accessOutcome(readCurrent())).toBe('allowed');
});

describe('a condition on a key that the request does not have', () => {
  const key = 'secretsmanager:VersionId';
  test.each<[Condition, Outcome]>([
    [{ StringEquals: { [key]: 'x' } }, 'denied'],
    [{ StringLike: { [key]: '*' } }, 'denied'],
    [{ NumericLessThan: { [key]: '1' } }, 'denied'],
    [{ Bool: { [key]: 'false' } }, 'denied'],
    [{ BinaryEquals: { [key]: 'eA==' } }, 'denied'],
    [{ StringNotEquals: { [key]: 'x' } }, 'allowed'],
    [{ ArnNotLike: { [key]: '*' } }, 'allowed'],
    [{ StringEqualsIfExists: { [key]: 'x' } }, 'allowed'],
    [{ StringNotLikeIfExists: { [key]: '*' } }, 'allowed'],
    [{ NumericLessThanIfExists: { [key]: '1' } }, 'allowed'],
    [{ Null: { [key]: 'true' } }, 'allowed'],
    [{ Null: { [key]: true } }, 'allowed'],
    [{ Null: { [key]: 'false' } }, 'denied'],
    [{ 'ForAnyValue:StringEquals': { [key]: 'x' } }, 'denied'],
    [{ 'ForAnyValue:StringNotEquals': { [key]: 'x' } }, 'denied'],
    [{ 'ForAnyValue:StringEqualsIfExists': { [key]: 'x' } }, 'allowed'],
    [{ 'ForAllValues:StringEquals': { [key]: 'x' } }, 'allowed'],
    [{ 'ForAllValues:StringNotEquals': { [key]: 'x' } }, 'allowed'],
  ])('%j leaves the call %s', async (condition, outcome) => {
    allowUnder(condition);

    expect(await accessOutcome(readCurrent())).toBe(outcome);
  });
});

describe('a condition that ends in IfExists, or asks for Null, on a key that the request has', () => {
  const stage = 'secretsmanager:VersionStage';
  test.each<[Condition, Outcome]>([
    [{ StringEqualsIfExists: { [stage]: 'AWSCURRENT' } }, 'allowed'],
    [{ StringEqualsIfExists: { [stage]: 'AWSPENDING' } }, 'denied'],
    [{ StringNotEqualsIfExists: { [stage]: 'AWSCURRENT' } }, 'denied'],
    [{ Null: { [stage]: 'false' } }, 'allowed'],
    [{ Null: { [stage]: 'true' } }, 'denied'],
  ])('%j leaves the call %s', async (condition, outcome) => {
    allowUnder(condition);

    expect(await accessOutcome(readCurrent())).toBe(outcome);
  });
});

describe('a condition on several values', () => {
  const keys = 'aws:TagKeys';
  test.each<[Condition, Outcome]>([
    [{ 'ForAllValues:StringEquals': { [keys]: ['team', 'stage'] } }, 'allowed'],
    [{ 'ForAllValues:StringEquals': { [keys]: ['team', 'stage', 'cost'] } }, 'allowed'],
    [{ 'ForAllValues:StringEquals': { [keys]: 'team' } }, 'denied'],
    [{ 'ForAllValues:StringLike': { [keys]: ['t*', '?tage'] } }, 'allowed'],
    [{ 'ForAllValues:StringNotEquals': { [keys]: 'cost' } }, 'allowed'],
    [{ 'ForAllValues:StringNotEquals': { [keys]: 'team' } }, 'denied'],
    [{ 'ForAnyValue:StringEquals': { [keys]: ['cost', 'team'] } }, 'allowed'],
    [{ 'ForAnyValue:StringEquals': { [keys]: 'cost' } }, 'denied'],
    [{ 'ForAnyValue:StringNotEquals': { [keys]: 'team' } }, 'allowed'],
    [{ 'ForAnyValue:StringNotEquals': { [keys]: ['team', 'stage'] } }, 'denied'],
  ])('%j leaves a call with the tag keys team and stage %s', async (condition, outcome) => {
    allowUnder(condition);

    expect(await accessOutcome(tag('team', 'stage'))).toBe(outcome);
  });
});

describe('several conditions', () => {
  const met = { 'secretsmanager:VersionStage': 'AWSCURRENT' };
  const unmet = { 'aws:PrincipalAccount': '444455556666' };
  test.each<[Condition, Outcome]>([
    [{ StringEquals: { ...met, 'aws:PrincipalAccount': '111122223333' } }, 'allowed'],
    [{ StringEquals: { ...met, ...unmet } }, 'denied'],
    [{ StringEquals: met, StringLike: { 'aws:PrincipalAccount': '1111*' } }, 'allowed'],
    [{ StringEquals: met, StringLike: unmet }, 'denied'],
    [{}, 'allowed'],
  ])('%j must all be met: the call is %s', async (condition, outcome) => {
    allowUnder(condition);

    expect(await accessOutcome(readCurrent())).toBe(outcome);
  });
});

test('a key is known in any case', async () => {
  allowUnder({ StringEquals: { 'SecretsManager:versionSTAGE': 'AWSCURRENT' } });

  expect(await accessOutcome(readCurrent())).toBe('allowed');
});

test('a denial counts only where its condition is met', async () => {
  fake.access.allowOnly(
    policyOf(allowing(), {
      Effect: 'Deny',
      Action: 'secretsmanager:CreateSecret',
      Resource: '*',
      Condition: { Null: { 'aws:RequestTag/team': 'true' } },
    }),
  );
  const create = (Name: string, Tags?: { Key: string; Value: string }[]) =>
    client.send(new CreateSecretCommand({ Name, ...(Tags !== undefined && { Tags }) }));

  expect(await accessOutcome(create('a'))).toBe('denied');
  expect(await accessOutcome(create('b', [{ Key: 'team', Value: 'x' }]))).toBe('allowed');
});
