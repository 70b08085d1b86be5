// The one door to Rust: typed commands, addresses of pictures, events. Nothing outside this folder imports @tauri-apps.

export * from "./bindings";
export { onEvent, type AppEvents } from "./events";
export { importPasted } from "./pasted";
export {
  artUrl,
  leavingArtUrl,
  leavingPageUrl,
  pageUrl,
  roomArtUrl,
  roomPageUrl,
  setArtToken,
  type PictureSize,
} from "./pictures";
