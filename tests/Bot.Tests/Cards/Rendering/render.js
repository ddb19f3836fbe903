// Draws every card with the official renderer and writes down what a reader sees. Run inside the page that
// CardRenderer writes; `work` holds the cards and the typed payloads.
(function () {
  const markdown = window.markdownit({ linkify: true, html: false });
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  const host = new AdaptiveCards.HostConfig(work.host);

  // Their fallback stands in here, which is no fault; CardBuilder gives none of them without one.
  const drawnByTeamsAlone = /^Unknown element type "(ProgressBar|ProgressRing|Badge|Icon|Chart\.\w+)"/;

  // The renderer keeps one sticky pattern for all cards, so that it refuses the language of every second one.
  const misreadLanguage = /^Invalid value "(en|zh)" for property "lang"/;

  function draw(json, into) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = host;
    const parsing = new AdaptiveCards.SerializationContext();
    card.parse(json, parsing);
    const events = [];
    for (let i = 0; i < parsing.eventCount; i++) {
      const message = parsing.getEventAt(i).message;
      if (!drawnByTeamsAlone.test(message) && !misreadLanguage.test(message)) events.push(message);
    }
    for (const failure of card.validateProperties().validationEvents) events.push(failure.message);
    const frame = document.createElement('div');
    frame.className = 'frame';
    frame.appendChild(card.render());
    into.appendChild(frame);
    return { card, frame, events };
  }

  function seen(element) {
    return element.innerText.replace(/\s+/g, ' ').trim();
  }

  function clipped(frame) {
    return [...frame.querySelectorAll('*')]
      .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && getComputedStyle(e).overflow !== 'visible')
      .map(e => e.className + ': ' + e.innerText.slice(0, 80))
      .concat(frame.scrollWidth > frame.clientWidth ? ['wider than the phone: ' + frame.scrollWidth] : []);
  }

  const cards = work.cards.map(one => {
    document.body.appendChild(Object.assign(document.createElement('h1'), { innerText: one.name }));
    const { frame, events } = draw(one.card, document.body);
    return { name: one.name, events, text: seen(frame), clipped: clipped(frame), height: frame.offsetHeight };
  });

  // Each payload once in every place where a card shows a text.
  const sinks = document.createElement('div');
  const payloads = work.payloads.map(card => {
    sinks.replaceChildren();
    document.body.appendChild(sinks);
    const { card: drawn, frame, events } = draw(card, sinks);
    // By the card's own items, because what is empty isn't drawn at all.
    const items = Array.from({ length: drawn.getItemCount() }, (_, i) => drawn.getItemAt(i));
    const texts = items.flatMap(item => {
      const element = item.renderedElement;
      if (item.getJsonTypeName() === 'TextBlock') return [element ? seen(element) : ''];
      if (item.getJsonTypeName() !== 'FactSet') return [];
      return ['title', 'value'].map(part => {
        const cell = element && element.querySelector('.ac-fact-' + part);
        return cell ? seen(cell) : '';
      });
    });
    return {
      events,
      texts,
      choices: [...frame.querySelectorAll('option')].map(o => o.text.replace(/\s+/g, ' ').trim()).filter(t => t),
      markup: [...frame.querySelectorAll('a, img, strong, em, b, i, s, del, code, pre, ul, ol, li, h1, h2, h3, hr, table tr th, blockquote, at')]
        .map(e => e.outerHTML.slice(0, 200)),
    };
  });
  sinks.remove();

  const bytes = new TextEncoder().encode(JSON.stringify({ cards, payloads }));
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  document.body.appendChild(Object.assign(document.createElement('pre'), { id: 'seen', hidden: true, innerText: btoa(binary) }));
})();
