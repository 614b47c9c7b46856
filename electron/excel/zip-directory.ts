/**
 * The entries of a ZIP as its central directory lists them, which is also where ExcelJS looks. Undefined where
 * the directory does not hold together; nothing is unpacked here.
 */

export interface ZipEntry {
  readonly name: string;
  readonly isStored: boolean;
  readonly isEncrypted: boolean;
  /** As packed. */
  readonly data: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

export function readZipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    const read = readEntry(bytes, view, offset);
    if (!read) return undefined;
    if (!read.entry.name.endsWith("/")) entries.push(read.entry);
    offset = read.next;
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let offset = view.byteLength - END_LENGTH; offset >= lowest; offset--) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset;
  }
  return undefined;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  offset: number,
): { entry: ZipEntry; next: number } | undefined {
  if (offset + ENTRY_LENGTH > bytes.length || view.getUint32(offset, true) !== ENTRY_SIGNATURE)
    return undefined;
  const method = view.getUint16(offset + 10, true);
  const nameEnd = offset + ENTRY_LENGTH + view.getUint16(offset + 28, true);
  const data = entryData(bytes, view, view.getUint32(offset + 42, true), view.getUint32(offset + 20, true));
  if (!data || (method !== STORED && method !== DEFLATED)) return undefined;
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(offset + ENTRY_LENGTH, nameEnd)).replaceAll("\\", "/"),
    isStored: method === STORED,
    isEncrypted: (view.getUint16(offset + 8, true) & 1) === 1,
    data,
  };
  return { entry, next: nameEnd + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true) };
}

function entryData(bytes: Uint8Array, view: DataView, local: number, size: number): Uint8Array | undefined {
  if (local + LOCAL_LENGTH > bytes.length || view.getUint32(local, true) !== LOCAL_SIGNATURE)
    return undefined;
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start + size > bytes.length ? undefined : bytes.subarray(start, start + size);
}
