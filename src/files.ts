export { loadFixtures } from './fixtures/files';
