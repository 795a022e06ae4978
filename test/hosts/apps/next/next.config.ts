import type { NextConfig } from 'next';

const config: NextConfig = process.env['HOST_VARIANT'] === 'export' ? { output: 'export' } : {};

export default config;
