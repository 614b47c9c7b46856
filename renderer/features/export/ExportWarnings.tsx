/** The workbook is written; some of it should be looked at. */
import { TriangleAlert } from "lucide-react";
import { openDialog } from "../../ui/dialog-stack.ts";
import { MessageDialog } from "../../ui/MessageDialog.tsx";

export function showExportWarnings(path: string, warnings: readonly string[]): Promise<void> {
  return openDialog<void>((close) => (
    <ExportWarnings path={path} warnings={warnings} onClose={() => close()} />
  ));
}

interface ExportWarningsProps {
  readonly path: string;
  readonly warnings: readonly string[];
  readonly onClose: () => void;
}

function ExportWarnings({ path, warnings, onClose }: ExportWarningsProps) {
  return (
    <MessageDialog
      title="已导出，有几处请看一看"
      icon={<TriangleAlert className="icon icon-warning" aria-hidden="true" />}
      onClose={onClose}
    >
      <p className="path">{path}</p>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </MessageDialog>
  );
}
