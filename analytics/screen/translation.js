// Replaces Streamlit's own English strings wherever they appear: texts, placeholders and names
// read aloud. Strings with a varying part carry it as {name}. Nothing else on the page is touched.
const ATTRIBUTES = ["placeholder", "title", "aria-label"];
// What readers and files say must stay as it is, except within widgets that carry Streamlit's words only.
const OURS = "[data-testid='stMarkdownContainer'], [data-testid='stHeading'], textarea, canvas, .js-plotly-plot";
const THEIRS = "[data-testid='stFileUploader'], [data-testid='stTooltipContent'], [data-testid='stDialog']";

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function patterns(dictionary) {
  return Object.entries(dictionary)
    .filter(([said]) => said.includes("{"))
    .map(([said, ours]) => {
      const names = [...said.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
      const source = said.split(/\{\w+\}/).map(escaped).join("(.+?)");
      const filled = (parts) => names.reduce((text, name, i) => text.replace(`{${name}}`, parts[i + 1]), ours);
      return [new RegExp(`^${source}$`), filled];
    });
}

function translator(dictionary) {
  const varying = patterns(dictionary);
  return (text) => {
    const said = text.trim();
    if (!said) return null;
    if (Object.hasOwn(dictionary, said)) return text.replace(said, dictionary[said]);
    for (const [pattern, filled] of varying) {
      const parts = said.match(pattern);
      if (parts) return text.replace(said, filled(parts));
    }
    return null;
  };
}

function translateText(node, translated) {
  const parent = node.parentElement;
  const text = parent?.closest(OURS) && !parent.closest(THEIRS) ? null : translated(node.data);
  if (text !== null && text !== node.data) node.data = text;
}

function translateAttributes(element, translated) {
  for (const name of ATTRIBUTES) {
    const text = element.hasAttribute(name) ? translated(element.getAttribute(name)) : null;
    if (text !== null && text !== element.getAttribute(name)) element.setAttribute(name, text);
  }
}

function translateTree(root, translated) {
  if (root.nodeType === Node.TEXT_NODE) return translateText(root, translated);
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  translateAttributes(root, translated);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) translateText(node, translated);
    else translateAttributes(node, translated);
  }
}

function watch(translated) {
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "characterData") translateText(change.target, translated);
      else if (change.type === "attributes") translateAttributes(change.target, translated);
      else change.addedNodes.forEach((node) => translateTree(node, translated));
    }
  });
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  return observer;
}

export default function ({ data }) {
  const language = data.language === "zh" ? "zh-CN" : data.language;
  if (document.documentElement.lang === language && window.__translating) return;
  window.__translating?.disconnect();
  document.documentElement.lang = language;
  const translated = translator(data.dictionary);
  translateTree(document.body, translated);
  window.__translating = watch(translated);
}
