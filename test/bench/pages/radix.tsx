import * as Accordion from '@radix-ui/react-accordion';
import type { PageProps } from '../content.js';
import { PlainFrame } from './PlainFrame.js';

export function Page({ content, tasks }: PageProps) {
  return (
    <PlainFrame content={content}>
      <Accordion.Root type="multiple">
        {tasks.map(({ id, title, text }) => (
          <Accordion.Item key={id} value={id}>
            <Accordion.Header>
              <Accordion.Trigger>{title}</Accordion.Trigger>
            </Accordion.Header>
            <Accordion.Content>
              <p>{text}</p>
            </Accordion.Content>
          </Accordion.Item>
        ))}
      </Accordion.Root>
    </PlainFrame>
  );
}
