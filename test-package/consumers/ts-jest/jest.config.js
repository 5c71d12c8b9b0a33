module.exports = { preset: 'ts-jest', setupFilesAfterEnv: ['fake-secrets-manager/jest'] };
