import { TaskAccordion } from 'nurijip';

/** The second React root of the page. */
export function More() {
  return (
    <TaskAccordion
      headingLevel={2}
      tasks={[
        { id: 'second-island-one', title: 'The first task of the second island', body: 'Text one' },
        {
          id: 'second-island-two',
          title: 'The second task of the second island',
          body: 'Text two',
        },
      ]}
    />
  );
}
