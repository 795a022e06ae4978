import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { contentJsonSchema } from '../../src/content/contentJsonSchema.js';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };
import ko from '../../stories/content/key-diplomatic-tasks.ko.json' with { type: 'json' };

const schema = contentJsonSchema() as { $schema: string; title: string };
const validate = new Ajv2020({ allErrors: true }).compile(schema);

describe('the JSON Schema', () => {
  test('says which draft it is and what it is about', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.title).toMatch(/page content/);
  });

  test.each([
    ['English', en],
    ['Korean', ko],
    ['self-describing', { $schema: 'https://example.go.kr/content.schema.json', ...en }],
  ])('accepts the %s sample', (_, content) => {
    expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([
    ['a missing title', { ...en, title: undefined }],
    ['a misspelt key', { ...en, titel: 'Key tasks' }],
    ['an empty title', { ...en, title: ' ' }],
    ['no task', { ...en, tasks: [] }],
    ['a skip link that leaves the page', { ...en, skipLinks: [{ href: '/main', label: 'Main' }] }],
    ['an id with white space', { ...en, tasks: [{ ...en.tasks[0], id: 'a b' }] }],
    ['an unknown block', { ...en, tasks: [{ ...en.tasks[0], body: [{ type: 'html' }] }] }],
    ['null', { ...en, banner: { ...en.banner, slogan: null } }],
  ])('refuses %s', (_, content) => {
    expect(validate(JSON.parse(JSON.stringify(content)))).toBe(false);
  });
});
