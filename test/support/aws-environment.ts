import { devNull } from 'node:os';

/** Takes all AWS settings out of the environment, files included. What it returns puts them back. */
export function withoutAwsEnvironment(): () => void {
  const before = { ...process.env };
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('AWS_')) Reflect.deleteProperty(process.env, name);
  }
  process.env.AWS_CONFIG_FILE = devNull;
  process.env.AWS_SHARED_CREDENTIALS_FILE = devNull;
  return () => {
    process.env = before;
  };
}
