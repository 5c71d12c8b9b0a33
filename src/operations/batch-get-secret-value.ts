import { SecretsManagerServiceException } from '@aws-sdk/client-secrets-manager';
import { idsXorFilters, pageSizeWithoutFilters } from '../aws/exceptions';
import { DEFAULT_PAGE } from '../aws/limits';
import type { WireInput } from '../aws/wire-input';
import { creationKey, secretsByCreation } from '../state/store';
import { getSecretValue } from './get-secret-value';
import type { Operation, OperationContext, WireOutput } from './operation';
import { readFilters } from './rules/filters';
import { positionIn, takePage } from './rules/pagination';
import { checkName } from './rules/parameters';

/**
 * Reads the current values of several secrets, by their ids or by filters. A secret that cannot be read does not fail the
 * call: it is named in `Errors`.
 *
 * @throws InvalidParameterException, InvalidNextTokenException
 */
export const batchGetSecretValue: Operation<'BatchGetSecretValue'> = (context, input) => {
  const { SecretIdList: ids, Filters: filters } = input;
  if ((ids === undefined) === (filters === undefined)) throw idsXorFilters();
  if (ids !== undefined && input.MaxResults !== undefined) throw pageSizeWithoutFilters();

  const { items, nextToken } =
    ids === undefined ? filteredPage(context, input) : { items: ids, nextToken: undefined };
  const values: WireOutput<'GetSecretValue'>[] = [];
  const errors: { SecretId: string; ErrorCode: string; Message: string }[] = [];
  for (const id of items) {
    try {
      checkName(id);
      context.authorise('GetSecretValue', { SecretId: id });
      values.push(getSecretValue(context, { SecretId: id }));
    } catch (error) {
      if (!(error instanceof SecretsManagerServiceException)) throw error;
      errors.push({ SecretId: id, ErrorCode: error.name, Message: error.message });
    }
  }
  return { SecretValues: values, Errors: errors, ...(nextToken !== undefined && { NextToken: nextToken }) };
};

/** The names of the secrets of one page. Those that are scheduled for deletion are passed over. */
function filteredPage(
  { store }: OperationContext,
  { Filters, MaxResults = DEFAULT_PAGE.batch, NextToken }: WireInput<'BatchGetSecretValue'>,
): { readonly items: readonly string[]; readonly nextToken?: string } {
  const request = ['BatchGetSecretValue', store.place, Filters];
  const passes = readFilters(Filters);
  const after = positionIn(NextToken, request) as string | undefined;
  const matching = function* () {
    for (const secret of secretsByCreation(store.store, { after })) {
      if (secret.deletesAt === undefined && passes(secret)) yield secret;
    }
  };
  const page = takePage(matching(), MaxResults, creationKey, request);
  return { ...page, items: page.items.map(({ name }) => name) };
}
