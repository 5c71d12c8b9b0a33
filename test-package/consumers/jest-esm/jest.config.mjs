export default {
  transform: {},
  testMatch: ['**/*.test.mjs'],
  setupFilesAfterEnv: ['fake-secrets-manager/jest'],
};
