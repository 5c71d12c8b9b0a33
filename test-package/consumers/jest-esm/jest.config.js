export default { transform: {}, setupFilesAfterEnv: ['fake-secrets-manager/jest'] };
