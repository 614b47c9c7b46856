/** What the program remembers about its user: the name for the change log, the folder last used. */
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { JsonFile, type OwnFolder } from "./json-file.ts";

const SettingsSchema = z.strictObject({
  author: z.string().min(1).nullable(),
  lastFolder: z.string().nullable(),
});
type Settings = Readonly<z.infer<typeof SettingsSchema>>;

export class SettingsFile {
  readonly #file: JsonFile<typeof SettingsSchema>;
  #known: Settings | null = null;

  constructor(folder: OwnFolder) {
    const none: Settings = { author: null, lastFolder: null };
    this.#file = new JsonFile(folder, "settings.json", SettingsSchema, none);
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

  /** Read when first asked for: by then there is a page that can be told what is wrong with the file. */
  get #settings(): Settings {
    this.#known ??= this.#file.read();
    return this.#known;
  }

  #save(settings: Settings): void {
    this.#file.write(settings);
    this.#known = settings;
  }
}
