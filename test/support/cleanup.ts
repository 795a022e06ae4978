import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/** Setup file of the projects that render: each test begins with an empty page. */
afterEach(cleanup);
