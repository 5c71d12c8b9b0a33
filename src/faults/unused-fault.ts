import { shown } from '../aws/shown';
import type { Effect, Fault } from './fault';

/** Something that a test arranged and no attempt met. */
export interface UnusedFault {
  /** What was arranged, in a sentence, without secret values. */
  readonly description: string;
}

/** The behaviours and latencies of faults that no attempt has met, oldest first. What lets calls through is no fault. */
export function unusedFaults(faults: readonly Fault[]): readonly UnusedFault[] {
  const descriptions = [...faults].reverse().flatMap((fault) => {
    if (fault.choice === 'drawn') return [];
    const unmet = fault.behaviours.filter(({ met }) => met === 0).map(({ effect }) => effect);
    return [
      ...unmet.flatMap((effect) =>
        effect.kind === 'passage' ? [] : [`${subjectOf(fault)} ${textOf(effect)}`],
      ),
      ...(fault.latency?.met === 0 ? [`${subjectOf(fault)} takes its time`] : []),
    ];
  });
  return descriptions.map((description) => Object.freeze({ description }));
}

function subjectOf({ operations, input, region, accountId }: Fault): string {
  const what =
    operations === undefined ? 'any command' : operations.map((name) => `${name}Command`).join(', ');
  const which = input === undefined ? '' : ` with ${shown(input)}`;
  const where = region === undefined ? '' : ` in ${region}`;
  const whose = accountId === undefined ? '' : ` from ${accountId}`;
  return what + which + where + whose;
}

function textOf(effect: Exclude<Effect, { readonly kind: 'passage' }>): string {
  switch (effect.kind) {
    case 'exception':
    case 'client':
      return `fails with ${effect.name}`;
    case 'network':
      return `fails with ${effect.code}`;
    case 'error':
      return `fails with an error of the test's own (${effect.error.name})`;
    case 'clockSkew':
      return 'fails with ClockSkew';
    case 'response':
      return `gets a response of status ${effect.response.status}`;
    case 'lostAnswer':
      return 'loses its response';
    case 'output':
      return "resolves to an output of the test's own";
  }
}
