import { connection } from 'next/server';
import type { ReactNode } from 'react';
import 'nurijip/styles.css';

export default async function Layout({ children }: { children: ReactNode }) {
  // Each response has its own nonce, so the server renders no page in advance.
  if (process.env['HOST_VARIANT'] !== 'export') await connection();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
