import { toJsonSchema } from '@valibot/to-json-schema';
import { pageContentSchema } from './schema.js';

/**
 * Returns the JSON Schema of the page content, for editors and content management systems. Only the
 * build calls it. JSON Schema cannot check safe addresses, duplicate ids, or that the slogan is in the
 * statement. Only `parsePageContent` checks these.
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
