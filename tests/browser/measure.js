// What is wrong with the slide in sight, as sentences: small type, texts outside, cut off or over one another.
() => {
  const scale = Math.min(innerWidth / 1280, innerHeight / 720);
  const slide = document.querySelector(".slide.here");
  const wrong = [], boxes = [];
  const words = "h1, .by, li a, li span, .warning, .left-out p, .notes span, .facts p, .place p, th, td";
  const texts = [...slide.querySelectorAll(words), ...slide.querySelectorAll("svg text")].filter((text) => text.textContent.trim());

  for (const text of texts) {
    const drawn = text instanceof SVGElement, said = text.textContent.trim().slice(0, 24);
    const sizes = [text, ...text.querySelectorAll("tspan")].map((part) => parseFloat(getComputedStyle(part).fontSize));
    if (Math.min(...sizes) < 23.9) wrong.push(`${said}: ${Math.min(...sizes)} px`);
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = drawn ? [text.getBoundingClientRect()] : [...range.getClientRects()];
    for (const box of lines.filter((line) => line.width > 1 && line.height > 1)) {
      // The blank that belongs to a line above and below its letters.
      const blank = drawn ? (0.16 * box.height) / Math.max(1, text.querySelectorAll("tspan.line").length) : 3 * scale;
      boxes.push({ text, said, left: box.left, right: box.right, top: box.top + blank, bottom: box.bottom - blank });
      if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1) wrong.push(`${said}: off the screen`);
      const frame = drawn && text.closest("svg").getBoundingClientRect();
      if (frame && (box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2))
        wrong.push(`${said}: cut off`);
    }
  }
  boxes.forEach((one, place) => {
    for (const other of boxes.slice(place + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (one.text !== other.text && across > 3 * scale && down > 4 * scale) wrong.push(`${one.said} over ${other.said}`);
    }
  });
  const page = document.scrollingElement, body = slide.querySelector(".body");
  if (page.scrollHeight > innerHeight || page.scrollWidth > innerWidth) wrong.push("the page scrolls");
  if (body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1) wrong.push("the picture is larger than its place");
  return wrong;
}
