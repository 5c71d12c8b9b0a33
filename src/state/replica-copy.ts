import { amended, type Secret } from './secret';

/** The copy of a primary in another region, in place of the copy that was there. */
export function replicaOf(primary: Secret, kmsKeyId: string | undefined, former: Secret | undefined): Secret {
  return amended(primary, {
    replicas: undefined,
    kmsKeyId,
    accessedOn: former?.accessedOn,
    sequence: former?.sequence ?? 0,
    versions: primary.versions.map((version) => {
      const { kmsKeyId: _primaryKey, accessedOn: _primaryReads, ...own } = version;
      const accessedOn = former?.versions.find(({ id }) => id === version.id)?.accessedOn;
      return Object.freeze({
        ...own,
        ...(kmsKeyId !== undefined && { kmsKeyId }),
        ...(accessedOn !== undefined && { accessedOn }),
      });
    }),
  });
}
