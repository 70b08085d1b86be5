// The Rust side as a test plays it: an answer a command. An unexpected command is a fault of the test.

import { mockIPC } from "@tauri-apps/api/mocks";

type Answer = (args: Record<string, unknown>) => unknown;
export type Call = { command: string; args: Record<string, unknown> };

/** Plays Rust; returns the calls as they come. */
export function playRust(answers: Record<string, Answer>): Call[] {
  const calls: Call[] = [];
  mockIPC(
    (command, payload) => {
      const args = (payload ?? {}) as Record<string, unknown>;
      calls.push({ command, args });
      return command in answers ? answers[command]?.(args) : inPassing(command);
    },
    { shouldMockEvents: true },
  );
  return calls;
}

/** What any page may ask in passing, of a journal of which nothing was given to anybody. */
export function inPassing(command: string): unknown {
  if (command === "activity" || command === "check_spelling") return null;
  if (command === "unread_notes") return 0;
  if (command === "veiled_artworks" || command === "notes_beside" || command === "holders") return [];
  throw new Error(`Unexpected command ${command}`);
}

export function refuse(code: string, args?: Record<string, string | number>): Answer {
  return () => Promise.reject(args ? { code, args } : { code });
}
