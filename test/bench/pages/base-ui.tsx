import { Accordion } from '@base-ui/react/accordion';
import type { PageProps } from '../content.js';
import { PlainFrame } from './PlainFrame.js';

export function Page({ content, tasks }: PageProps) {
  return (
    <PlainFrame content={content}>
      <Accordion.Root multiple>
        {tasks.map(({ id, title, text }) => (
          <Accordion.Item key={id} value={id}>
            <Accordion.Header>
              <Accordion.Trigger>{title}</Accordion.Trigger>
            </Accordion.Header>
            <Accordion.Panel>
              <p>{text}</p>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion.Root>
    </PlainFrame>
  );
}
