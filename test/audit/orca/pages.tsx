import { TaskAccordion } from '../../../src/index.js';

/** The sections of the W3C's example of an accordion have fields, so these have some too. */
const sections = [
  { id: 'personal', title: 'Personal details', fields: ['Name', 'Email', 'Phone'] },
  { id: 'billing', title: 'Billing details', fields: ['Street', 'City'] },
  { id: 'shipping', title: 'Shipping details', fields: ['Place', 'Country'] },
] as const;

const Fields = ({ fields }: { fields: readonly string[] }) =>
  fields.map((field) => (
    <p key={field}>
      <label htmlFor={field}>{field}</label> <input id={field} required={field === 'Name'} />
    </p>
  ));

/** Our accordion in the form of the W3C's example: level 3, the first section is open. */
export function OurAccordion() {
  return (
    <main>
      <h1>Accordion</h1>
      <a href="#before">Before</a>
      <TaskAccordion
        tasks={sections.map(({ fields, ...task }) => ({
          ...task,
          body: <Fields fields={fields} />,
        }))}
        defaultValue={['personal']}
        toggleAll={false}
      />
      <a href="#after">After</a>
    </main>
  );
}

/** The same page by hand, as APG describes it. It shows what Orca does with any accordion. */
function AccordionByHand() {
  return (
    <main>
      <h1>Accordion</h1>
      <a href="#before">Before</a>
      {sections.map(({ id, title, fields }, index) => (
        <section key={id} role="presentation">
          <h3>
            <button
              type="button"
              id={`${id}-title`}
              aria-expanded={index === 0}
              aria-controls={`${id}-panel`}
            >
              {title}
            </button>
          </h3>
          {/* biome-ignore lint/a11y/useSemanticElements: as in the W3C's example */}
          <div
            id={`${id}-panel`}
            role="region"
            aria-labelledby={`${id}-title`}
            hidden={index !== 0}
          >
            <Fields fields={fields} />
          </div>
        </section>
      ))}
      <a href="#after">After</a>
    </main>
  );
}

/** The pages by name. */
export const pages = { ours: OurAccordion, 'by-hand': AccordionByHand };
