import { toJsonSchema } from '@valibot/to-json-schema';
import { pageContentSchema } from './schema.js';

/**
 * The JSON Schema of a page's content, for editors and content management systems. Made while the
 * package is built; no entry imports it. What JSON Schema cannot say (safe addresses, ids taken
 * twice, the slogan inside the statement) only `parsePageContent` checks.
 */
export function contentJsonSchema(): object {
  const { $schema: _, ...schema } = toJsonSchema(pageContentSchema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Nurijip page content',
    description: 'A ministry’s page of key tasks as data.',
    ...schema,
  };
}
