/** What the program remembers about its user: the name for the change log, the folder last used. */
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { JsonFile } from "./json-file.ts";

const SettingsSchema = z.strictObject({
  author: z.string().min(1).nullable(),
  lastFolder: z.string().nullable(),
});
type Settings = Readonly<z.infer<typeof SettingsSchema>>;

export class SettingsFile {
  readonly #file: JsonFile<typeof SettingsSchema>;
  #settings: Settings;

  constructor(dataFolder: string, clock: () => Date) {
    const none: Settings = { author: null, lastFolder: null };
    this.#file = new JsonFile(join(dataFolder, "settings.json"), SettingsSchema, none, clock);
    this.#settings = this.#file.read();
  }

  author(): string | null {
    return this.#settings.author;
  }

  setAuthor(author: string): void {
    this.#save({ ...this.#settings, author });
  }

  /** Where the user was last, else the documents, else the home folder. */
  startFolder(): string {
    const home = homedir();
    const candidates = [this.#settings.lastFolder, join(home, "Documents"), join(home, "文档"), home];
    return candidates.find((folder) => folder !== null && existsSync(folder)) ?? home;
  }

  rememberFolder(folder: string): void {
    if (folder !== this.#settings.lastFolder) this.#save({ ...this.#settings, lastFolder: folder });
  }

  #save(settings: Settings): void {
    this.#file.write(settings);
    this.#settings = settings;
  }
}
