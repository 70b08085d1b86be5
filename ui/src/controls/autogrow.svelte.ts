// A text area as tall as its text. `field-sizing: content` would do it, where every WebKit had it.

/** Keeps the height of a text area at that of its text, which `value` tells. */
export function autogrow(value: () => string): (field: HTMLTextAreaElement) => void {
  return (field) => {
    const fit = () => {
      field.style.blockSize = "auto";
      // What is not shown has no height yet.
      if (field.scrollHeight > 0) {
        field.style.blockSize = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
      }
    };
    $effect(() => {
      value();
      fit();
    });
    $effect(() => {
      window.addEventListener("resize", fit);
      return () => {
        window.removeEventListener("resize", fit);
      };
    });
  };
}
