import { expect, test } from "vitest";
import { mixedNote } from "./alphabets";

test("a name that borrows letters of another alphabet looks like any other", () => {
  for (const name of ["M\u0430ya", "Ana \u0420ivera", "\u0391na"])
    expect(mixedNote(name)).toMatch(/more than one alphabet/);
  for (const name of ["Maya", "María-José Núñez", "Мария", "Anna Петрова", "Dr 山田 Ken", "محمد", "", "M. 👩‍🎨"])
    expect(mixedNote(name)).toBe("");
});
