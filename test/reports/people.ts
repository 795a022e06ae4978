import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import type { PersonRecord } from '../../src/audit/people.js';
import schema from './person.schema.json' with { type: 'json' };

/** Where the records of people are. */
export const peopleFolder: string = path.join(import.meta.dirname, 'people');

const validate = new Ajv({ allErrors: true, strict: false }).compile<PersonRecord>(schema);

/** A record with its path in the repository. */
export interface PersonFile {
  file: string;
  record: PersonRecord;
}

/** Reads the records of people. Throws if one is not valid, with the file, the place and the reason. */
export function readPeople(folder: string = peopleFolder): PersonFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const file = `test/reports/people/${name}`;
      return { file, record: parsePerson(readFileSync(path.join(folder, name), 'utf8'), file) };
    });
}

function parsePerson(text: string, file: string): PersonRecord {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${String(error)}`);
  }
  if (!validate(data)) {
    const problems = (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const allowed = Array.isArray(params['allowedValues'])
        ? params['allowedValues'].join(', ')
        : '';
      return `  ${instancePath || '/'} ${message}${allowed && `: ${allowed}`}`;
    });
    throw new Error(
      `${file} is not a valid record of a person (test/reports/person.schema.json):\n${problems.join('\n')}`,
    );
  }
  return data;
}
