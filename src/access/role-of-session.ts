const SESSION = /^arn:([^:]*):sts::(\d{12}):assumed-role\/([^/]+)\//;

/**
 * The role behind the session that calls; undefined where the principal is no session of a role. The path of a role is not
 * known from its sessions. Source: IAM user guide, principals of role sessions.
 */
export function roleOfSession(principalArn: string): string | undefined {
  const [, partition, accountId, name] = SESSION.exec(principalArn) ?? [];
  return name === undefined ? undefined : `arn:${partition ?? ''}:iam::${accountId ?? ''}:role/${name}`;
}
