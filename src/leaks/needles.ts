import { toBase64 } from '../aws/bytes';
import type { LeakForm } from './leak';
import type { SecretText } from './secret-texts';

/** One way in which a secret text can be written. */
export interface Needle {
  readonly secret: string;
  readonly form: LeakForm;
  readonly text: string;
}

/** Every way in which secret texts are looked for. The plain form of a text comes first, and none comes twice. */
export function needlesFor(texts: Iterable<SecretText>): readonly Needle[] {
  const needles = new Map<string, Needle>();
  for (const secretText of texts) {
    for (const [form, text] of writings(secretText)) {
      const key = JSON.stringify([secretText.secret, text]);
      if (!needles.has(key)) needles.set(key, { secret: secretText.secret, form, text });
    }
  }
  return [...needles.values()];
}

function* writings(secret: SecretText): Generator<readonly [LeakForm, string]> {
  if (secret.kind === 'bytes') {
    yield* writingsOfBytes(secret.bytes);
    return;
  }
  const escaped = escapedOnce(secret.text);
  yield ['plain', secret.text];
  yield ['json', escaped];
  // JSON in a member of JSON, as in the body of a logged request.
  yield ['json', escapedOnce(escaped)];
  for (const text of new Set([secret.text, escaped])) {
    yield* urlWritings(text);
    yield* writingsOfBytes(new TextEncoder().encode(text));
  }
}

function escapedOnce(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function* urlWritings(text: string): Generator<readonly [LeakForm, string]> {
  let component: string;
  try {
    component = encodeURIComponent(text);
  } catch {
    // Half of a surrogate pair has no form in a URL.
    return;
  }
  const strict = component.replace(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  for (const written of [component, strict, strict.replaceAll('%2A', '*'), encodeURI(text)]) {
    yield ['url', written];
    yield ['url', written.replaceAll('%20', '+')];
    yield ['url', written.replace(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase())];
  }
}

function* writingsOfBytes(bytes: Uint8Array): Generator<readonly [LeakForm, string]> {
  for (const core of base64Cores(bytes)) {
    yield ['base64', core];
    yield ['base64', core.replaceAll('+', '-').replaceAll('/', '_')];
  }
  const octets = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  // With spaces as in `<Buffer 68 75 6e>`.
  for (const hex of [octets.join(''), octets.join(' '), octets.join(':')]) {
    yield ['hex', hex];
    yield ['hex', hex.toUpperCase()];
  }
}

/**
 * The base64 of bytes that stand anywhere in a longer run of bytes: three alignments, each without the characters that its
 * neighbours have a part in.
 */
function base64Cores(bytes: Uint8Array): readonly string[] {
  return [0, 1, 2].map((before) => {
    const shifted = new Uint8Array(before + bytes.length);
    shifted.set(bytes, before);
    const first = Math.ceil((before * 8) / 6);
    const end = Math.floor((shifted.length * 8) / 6);
    return toBase64(shifted).slice(first, end);
  });
}
