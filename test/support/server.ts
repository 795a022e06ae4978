import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** The response to a request. */
export interface Answer {
  /** The media type, without a charset. */
  type: string;
  content: string | Buffer;
  headers?: Record<string, string>;
}

export interface Server {
  /** The origin, without a slash at the end. */
  origin: string;
  close(): void;
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Starts a server on a free port of this machine. Without an answer the status is 404. */
export async function startServer(
  answer: (url: URL) => Answer | undefined | Promise<Answer | undefined>,
): Promise<Server> {
  const server = createServer(async (request, response) => {
    const found = await answer(new URL(request.url ?? '/', 'http://server.invalid'));
    if (!found) return response.writeHead(404).end();
    response.setHeader('content-type', `${found.type}; charset=utf-8`);
    for (const [name, value] of Object.entries(found.headers ?? {})) {
      response.setHeader(name, value);
    }
    return response.end(found.content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Returns the answer with the content of a file, or `undefined` if the file does not exist. */
export async function fileAnswer(file: string): Promise<Answer | undefined> {
  const content = await readFile(file).catch(() => undefined);
  return content && { type: types[path.extname(file)] ?? 'application/octet-stream', content };
}
