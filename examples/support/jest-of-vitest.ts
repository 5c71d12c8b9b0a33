import { vi } from 'vitest';

/** The examples are written for Jest, and use of its object only what Vitest's has too. */
Reflect.set(globalThis, 'jest', vi);
