import { invalidNextToken } from '../../aws/exceptions';

/** One page of a listing, and where the next one begins. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextToken?: string;
}

/**
 * Takes one page from a listing. The token names the last item of the page and not an offset, so that what is created or
 * deleted between two pages makes no other item appear twice or not at all.
 *
 * @param items what follows the last item seen
 * @param positionOf names an item, so that the listing can go on behind it
 * @param request what a token is bound to: it is refused with any other request
 */
export function takePage<Item>(
  items: Iterable<Item>,
  size: number,
  positionOf: (item: Item) => unknown,
  request: unknown,
): Page<Item> {
  const page: Item[] = [];
  for (const item of items) {
    const last = page.at(-1);
    if (page.length === size && last !== undefined) {
      return { items: page, nextToken: encode(positionOf(last), request) };
    }
    page.push(item);
  }
  return { items: page };
}

/**
 * The position that a token names; undefined without a token.
 *
 * @throws InvalidNextTokenException where the token is made up or belongs to another request
 */
export function positionIn(token: string | undefined, request: unknown): unknown {
  if (token === undefined) return undefined;
  let position: unknown;
  try {
    [position] = JSON.parse(atob(token)) as readonly unknown[];
  } catch {
    throw invalidNextToken();
  }
  if (position === undefined || encode(position, request) !== token) throw invalidNextToken();
  return position;
}

function encode(position: unknown, request: unknown): string {
  return btoa(JSON.stringify([position, checksum(JSON.stringify([position, request]))]));
}

/** The 32-bit FNV-1a hash of a text. It guards against mistakes, not against attackers. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
