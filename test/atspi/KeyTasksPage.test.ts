import { expect, test } from 'vitest';
import { describeInEveryEngine } from './readers.js';
import { called, everyObject, landmarksIn, outline } from './tree.js';

await describeInEveryEngine((visit) => {
  test('A screen reader gets all parts of the page in order, with role, name and state', async () => {
    const reading = await visit('page');
    await reading.click('[id=public-diplomacy] .nj-task-accordion__trigger');
    expect(outline(await reading.tree())).toEqual([
      'link "Skip navigation"',
      'banner',
      '  navigation "Related links"',
      '    list',
      '      listitem',
      '        link "Countries Information"',
      '  navigation "Breadcrumb"',
      '    list',
      '      listitem',
      '        link "HOME"',
      '      listitem',
      '        link "About the Ministry"',
      '      listitem',
      '        generic "Key Diplomatic Tasks" current page',
      'main "Key Diplomatic Tasks"',
      '  heading 1 "Key Diplomatic Tasks"',
      '  region "Korea’s Key Diplomatic Tasks"',
      '    heading 2 "Korea’s Key Diplomatic Tasks"',
      '    "To fulfill the national vision of “A nation of the people, a just Republic of Korea” the Ministry of Foreign Affairs will focus its capacity on the following diplomatic tasks."',
      '  button "Show all 6 tasks"',
      '  generic live polite',
      '  heading 3 "Peaceful resolution of the North Korean nuclear issue and the establishment of a peace regime on the Korean Peninsula."',
      '    button "Peaceful resolution of the North Korean nuclear issue and the establishment of a peace regime on the Korean Peninsula." collapsed',
      '  heading 3 "Promotion of national interest through public diplomacy and participatory diplomacy"',
      '    button "Promotion of national interest through public diplomacy and participatory diplomacy" expanded',
      '  region "Promotion of national interest through public diplomacy and participatory diplomacy"',
      '    "The Korean government will establish systematic, integrated participatory diplomacy by increasing interactive communication with the people, endorsing public participation and focusing on the capacity of participatory diplomacy. At the same time, through strategic public diplomacy, the Korean government will strive to promote a proper understanding of Korea as well as to garner support and awareness of its foreign policy."',
      '  heading 3 "Pursuing confident cooperation diplomacy with neighboring countries"',
      '    button "Pursuing confident cooperation diplomacy with neighboring countries" collapsed',
      '  heading 3 "Establishment of a Northeast Asia+ Community of Responsibility"',
      '    button "Establishment of a Northeast Asia+ Community of Responsibility" collapsed',
      '  heading 3 "Strengthening trade diplomacy and development cooperation to increase national interest"',
      '    button "Strengthening trade diplomacy and development cooperation to increase national interest" collapsed',
      '  heading 3 "Protecting the safety of Korean nationals residing abroad and supporting overseas Koreans"',
      '    button "Protecting the safety of Korean nationals residing abroad and supporting overseas Koreans" collapsed',
    ]);
  });

  test('A screen reader gets the landmarks of the page with closed and open tasks', async () => {
    const landmarks = [
      'banner',
      'navigation "Related links"',
      'navigation "Breadcrumb"',
      'main "Key Diplomatic Tasks"',
      'region "Korea’s Key Diplomatic Tasks"',
    ];
    const reading = await visit('page');
    expect(landmarksIn(await reading.tree())).toEqual(landmarks);
    await reading.click('[id=neighboring-countries] .nj-task-accordion__trigger');
    const opened = 'region "Pursuing confident cooperation diplomacy with neighboring countries"';
    expect(landmarksIn(await reading.tree())).toEqual([...landmarks, opened]);
  });

  test('The skip link moves the focus to main, which is named by the title', async () => {
    const reading = await visit('page');
    await reading.tree();
    await reading.press('Tab');
    await reading.press('Enter');
    const tree = await reading.tree();
    // In WebKitGTK the document has the state too.
    const focused = tree.children
      .flatMap(everyObject)
      .filter(({ states }) => states.includes('focused'));
    expect(focused.map(called)).toEqual(['main "Key Diplomatic Tasks"']);
  });

  test('Skip links, a collapsed breadcrumb, a list, a table and a disabled task have their roles', async () => {
    const reading = await visit('parts');
    await reading.click('.nj-task-accordion__toggle-all');
    expect(outline(await reading.tree())).toEqual([
      'navigation "Skip links"',
      '  list',
      '    listitem',
      '      link "Skip to tasks"',
      '    listitem',
      '      link "Skip to footer"',
      'banner',
      '  navigation "Breadcrumb"',
      '    list',
      '      listitem',
      '        link "HOME"',
      '      listitem',
      '        button "Show hidden levels: Ministry, Policy, Diplomacy" collapsed',
      '      listitem',
      '        link "Tasks" current page',
      'main',
      '  heading 1 "Parts"',
      '  button "Hide all 2 tasks"',
      '  generic "All 2 tasks are shown" live polite',
      '  heading 2 "A task with a list"',
      '    button "A task with a list" expanded',
      '  "Two steps"',
      '  region "A task with a list"',
      '    "Before the list"',
      '    list',
      '      listitem "• First step"',
      '      listitem "• Second step"',
      '    button "Copy link A task with a list"',
      '    generic live polite',
      '  heading 2 "A task with a table"',
      '    button "A task with a table" expanded',
      '  region "A task with a table"',
      '    region "Budget by year"',
      '      table "Budget by year"',
      '        caption "Budget by year"',
      '        row',
      '          columnheader "Year"',
      '          columnheader "Budget"',
      '        row',
      '          rowheader "2026"',
      '          cell "8,750"',
      '    button "Copy link A task with a table"',
      '    generic live polite',
      '  heading 2 "A task that is not ready"',
      '    button "A task that is not ready" collapsed disabled',
      'contentinfo "Ministry"',
    ]);
  });
});
