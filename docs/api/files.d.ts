import { Fixtures } from "./shared-seed.js";

//#region src/fixtures/files.d.ts
/**
 * Reads fixtures from a JSON or YAML file: an object with the names of secrets, and behind each what `seed()` takes. A
 * secret described in full is an object with the one member `$secret`, bytes are `!!binary` in YAML and
 * `{ "$binary": "<base64>" }` in both.
 *
 * @param path relative to the working directory, or absolute; ends in `.json`, `.yaml` or `.yml`
 * @throws MisuseError for a file that cannot be read or holds what no secret can be; it names file and line, and nothing
 * of the file is used
 * @example
 * secretsManager.seed(loadFixtures('test/fixtures/secrets.yaml'));
 */
declare function loadFixtures(path: string): Fixtures;
//#endregion
export { loadFixtures };
