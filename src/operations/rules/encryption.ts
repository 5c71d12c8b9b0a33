const MANAGED_KEY = /^(arn:[^:]*:kms:[^:]*:[^:]*:)?alias\/aws\/secretsmanager$/;

/** The key that a KmsKeyId means, as the caller wrote it; undefined for the key that the service manages. */
export function customerKey(kmsKeyId: string | undefined): string | undefined {
  return kmsKeyId === undefined || kmsKeyId === '' || MANAGED_KEY.test(kmsKeyId) ? undefined : kmsKeyId;
}
