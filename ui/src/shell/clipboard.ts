// Pictures on the clipboard. Most engines show them in the paste event; WebKit on Linux shows an empty event, and gives them to
// whoever asks the clipboard itself while that event is being handled.

/** The pictures of a paste that shows nothing, or null when it shows something and there is no need to ask. */
export function unshownPictures(data: DataTransfer | null): Promise<File[]> | null {
  const isShown = data === null || data.types.length > 0 || data.files.length > 0;
  // Not every engine has a clipboard to ask.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return isShown || clipboard?.read === undefined ? null : read(clipboard);
}

async function read(clipboard: Clipboard): Promise<File[]> {
  const pictures: File[] = [];
  for (const item of await clipboard.read()) {
    const type = item.types.find((one) => one.startsWith("image/"));
    if (type === undefined) continue;
    // The name that browsers give to a picture without one.
    pictures.push(new File([await item.getType(type)], type.replace("/", "."), { type }));
  }
  return pictures;
}
