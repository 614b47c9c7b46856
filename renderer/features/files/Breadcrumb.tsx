/** The way from the root to the folder shown; each step can be gone back to. */
import type { Folder } from "../../../shared/contract/file-schemas.ts";

export interface BreadcrumbProps {
  readonly folder: Folder | null;
  readonly onEnter: (path: string) => void;
}

export function Breadcrumb({ folder, onEnter }: BreadcrumbProps) {
  return (
    <nav className="breadcrumb" aria-label="所在文件夹">
      {folder?.parents.map((parent, index) => (
        <button
          key={parent.path}
          type="button"
          className="breadcrumb-step"
          aria-current={index === folder.parents.length - 1 ? "location" : undefined}
          onClick={() => onEnter(parent.path)}
        >
          {parent.name}
        </button>
      ))}
    </nav>
  );
}
