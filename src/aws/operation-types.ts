import type * as sdk from '@aws-sdk/client-secrets-manager';

type Sdk = typeof sdk;

type NameOfCommand<Export> = Export extends `${infer Name}Command` ? Name : never;

/** The name of an operation of the service, such as `GetSecretValue`: one for each command that the SDK exports. */
export type OperationName = Exclude<NameOfCommand<keyof Sdk>, '$'>;

/** The class of the SDK's command for an operation, such as `typeof GetSecretValueCommand`. */
export type CommandClass<Name extends OperationName = OperationName> = Sdk[`${Name}Command`];

type CommandOf<Name extends OperationName> = InstanceType<CommandClass<Name>>;

/** What the SDK's command of this operation takes. */
export type InputOf<Name extends OperationName> = CommandOf<Name>['input'];

/** What a `send` of this operation's command resolves to. */
export type OutputOf<Name extends OperationName> =
  Awaited<ReturnType<ReturnType<CommandOf<Name>['resolveMiddleware']>>> extends { output: infer Output }
    ? Output
    : never;

/** The operation behind a command class: `OperationOf<typeof GetSecretValueCommand>` is `'GetSecretValue'`. */
export type OperationOf<Command> = {
  [Name in OperationName]: Command extends CommandClass<Name>
    ? CommandClass<Name> extends Command
      ? Name
      : never
    : never;
}[OperationName];

/** The members of an operation's input. */
export type MemberOf<Name extends OperationName> = keyof InputOf<Name> & string;
