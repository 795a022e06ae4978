import { type NextRequest, NextResponse } from 'next/server';

/** Gives each response a policy with a new nonce. Next.js puts the nonce into its scripts. */
export function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID();
  const policy = `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self'`;
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}
