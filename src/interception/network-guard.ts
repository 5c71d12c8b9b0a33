import { MisuseError } from '../misuse';
import { nodePorts } from '../ports/node-ports';
import { noteStoppedRequest } from './stopped-requests';
import { wayOfCall } from './way-of-call';

/** Source: the partitions of the SDK, dual stack included. */
const SUFFIXES = [
  'amazonaws.com',
  'amazonaws.com.cn',
  'amazonaws.eu',
  'api.aws',
  'api.amazonwebservices.com.cn',
  'api.amazonwebservices.eu',
  'c2s.ic.gov',
  'api.aws.ic.gov',
  'sc2s.sgov.gov',
  'api.aws.scloud',
  'csp.hci.ic.gov',
  'api.aws.hci.ic.gov',
  'cloud.adc-e.uk',
  'api.cloud-aws.adc-e.uk',
];

/** `secretsmanager`, with or without `-fips` and the id of a VPC endpoint ahead of it, then a region. */
const HOST = new RegExp(
  `^([\\w-]+\\.)?secretsmanager(-fips)?\\.[a-z0-9-]+\\.(vpce\\.)?(${SUFFIXES.join('|').replaceAll('.', '\\.')})\\.?$`,
  'i',
);

/** Says whether a host is an endpoint of the real service. LocalStack and other hosts of the user's are none. */
export function isSecretsManagerHost(host: string): boolean {
  return HOST.test(host);
}

/** Lets no request to the service out, where Node is plugged in. Returns the end of that. */
export function guardNetwork(): () => void {
  const end = nodePorts()?.guardNetwork((host, below) =>
    isSecretsManagerHost(host) ? refusal(host, below) : undefined,
  );
  return end ?? (() => undefined);
}

function refusal(host: string, below: object): MisuseError {
  const { file, deepestFile, caller } = wayOfCall(below);
  noteStoppedRequest({ host, file, caller });
  const copy =
    deepestFile !== undefined && OF_THE_SDK.test(deepestFile)
      ? nodePorts()?.packageCopyFor(deepestFile, SDK)
      : undefined;
  const origin = [
    ...(file === undefined ? [] : [` It came from ${file}`]),
    ...(copy === undefined ? [] : [`, probably of ${SDK} ${copy.version} in ${copy.path}`]),
    ...(caller === undefined ? [] : [`${file === undefined ? ' It came' : ', called'} from ${caller}`]),
    ...(file === undefined && caller === undefined ? [] : ['.']),
  ].join('');
  return new MisuseError(
    `a request to ${host} was stopped, because no client that a fake answers made it.${origin} Attach that client with attach(client), or make it with the ${SDK} that the fake is installed in.`,
  );
}

const SDK = '@aws-sdk/client-secrets-manager';
/** In the store of pnpm a file lies beside no other package: which copy it belongs to cannot be told. */
const OF_THE_SDK = /^(?!.*[\\/]\.pnpm[\\/]).*[\\/](@aws-sdk|@smithy)[\\/]/;
