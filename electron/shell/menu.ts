/**
 * The native menu: what the system expects of a program (window, zoom, clipboard in text fields). The commands
 * of the editor are in the page, where both shells have them. Undo and redo have no entry here: as roles they
 * would take Ctrl+Z away from the plan's own undo.
 */
export function menuTemplate(isDevelopment: boolean): Electron.MenuItemConstructorOptions[] {
  return [
    { label: "文件(&F)", submenu: [{ role: "quit", label: "退出(&X)" }] },
    {
      label: "编辑(&E)",
      submenu: [
        { role: "cut", label: "剪切(&T)", registerAccelerator: false },
        { role: "copy", label: "复制(&C)", registerAccelerator: false },
        { role: "paste", label: "粘贴(&P)", registerAccelerator: false },
        { role: "selectAll", label: "全选(&A)", registerAccelerator: false },
      ],
    },
    {
      label: "视图(&V)",
      submenu: [
        { role: "zoomIn", label: "放大(&I)" },
        { role: "zoomOut", label: "缩小(&O)" },
        { role: "resetZoom", label: "实际大小(&R)" },
        { type: "separator" },
        { role: "togglefullscreen", label: "全屏(&F)" },
        ...developerItems(isDevelopment),
      ],
    },
    {
      label: "窗口(&W)",
      submenu: [
        { role: "minimize", label: "最小化(&N)", registerAccelerator: false },
        { role: "close", label: "关闭(&C)", registerAccelerator: false },
      ],
    },
  ];
}

function developerItems(isDevelopment: boolean): Electron.MenuItemConstructorOptions[] {
  return isDevelopment ? [{ type: "separator" }, { role: "toggleDevTools", label: "开发者工具(&D)" }] : [];
}
