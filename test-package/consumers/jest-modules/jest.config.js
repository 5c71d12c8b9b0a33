module.exports = { setupFilesAfterEnv: ['fake-secrets-manager/jest'] };
