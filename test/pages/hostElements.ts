const input = ['text', 'search', 'checkbox', 'radio', 'button', 'submit', 'range', 'file', 'date'];

/** One of each element that a site uses. None is ours. */
export const hostElements = `
  <header id="top" class="header"><a href="/">A link</a> <nav><ul><li><a href="/a">In a list</a></li></ul></nav></header>
  <section class="section"><h1>Heading</h1><h2>Heading</h2><h3>Heading</h3><h4>Heading</h4><h5>Heading</h5><h6>Heading</h6>
  <p class="text">Text <b>b</b> <strong>strong</strong> <em>em</em> <i>i</i> <small>small</small> <q>q</q> <cite>cite</cite>
  <code>code</code> <kbd>kbd</kbd> <mark>mark</mark> <sub>sub</sub> <sup>sup</sup> <abbr title="t">abbr</abbr> <span lang="ko">글</span>
  <a class="anchor" href="#top">here</a></p>
  <blockquote><p>Quoted</p></blockquote><pre>pre</pre><hr><address>Address</address>
  <ul><li>One<ol><li>Two</li></ol></li></ul><dl><dt>Term</dt><dd>Meaning</dd></dl>
  <figure><img alt="A picture" src="none.png" width="40" height="30"><figcaption>Caption</figcaption></figure>
  <svg class="icon" viewBox="0 0 9 9" width="9" height="9"><path d="M0 0h9v9z"/></svg>
  <table><caption>Table</caption><thead><tr><th scope="col">Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>
  <form><fieldset><legend>Legend</legend><label for="f">Label</label> <input id="f">
  ${input.map((type) => `<input type="${type}" aria-label="${type}">`).join(' ')}
  <textarea aria-label="t">Text</textarea> <select aria-label="s"><option>One</option></select>
  <button type="button" class="button">Button</button> <progress value="1" max="2"></progress> <meter value="1"></meter>
  <output>Out</output></fieldset></form>
  <details open><summary>Summary</summary>More</details><div hidden>Hidden</div><div hidden="until-found">Found</div>
  <div class="my-nj-box xnj-blocks">A class that only looks like ours</div></section>
  <main id="main"><article><aside>Aside</aside></article></main><footer>Footer</footer>`;
