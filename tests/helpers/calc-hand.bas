' The hand of the tests in LibreOffice Calc: pastes and copies as its menu does, by the clipboard of the display.
' Before it pastes HTML Calc asks for the language of its numbers; that question is answered with Enter.

Global isPasting As Boolean
Global answers As Object

' A new sheet, pasted into from its first cell, and saved as a workbook.
Sub PasteInto(target As String)
  Dim none()
  document = StarDesktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, none())
  isPasting = True
  answers = CreateUnoListener("Answer_", "com.sun.star.awt.XCallback")
  AskAgain
  createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch( _
    document.CurrentController.Frame, ".uno:Paste", "", 0, none())
  isPasting = False
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "FilterName"
  options(0).Value = "Calc MS Excel 2007 XML"
  document.storeToURL(target, options())
  document.close(True)
  StarDesktop.terminate()
End Sub

' An area of a workbook's first sheet, copied; Calc stays, since the clipboard is its own.
Sub CopyFrom(source As String, area As String, done As String)
  Dim none()
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, none())
  controller = document.CurrentController
  controller.select(document.Sheets.getByIndex(0).getCellRangeByName(area))
  createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch( _
    controller.Frame, ".uno:Copy", "", 0, none())
  handle = FreeFile
  Open done For Output As #handle
  Close #handle
End Sub

Sub AskAgain
  createUnoService("com.sun.star.awt.AsyncCallback").addCallback(answers, Empty)
End Sub

Sub Answer_notify(nothing As Variant)
  If Not isPasting Then Exit Sub
  toolkit = createUnoService("com.sun.star.awt.Toolkit")
  window = toolkit.getActiveTopWindow()
  isQuestion = False
  If Not IsNull(window) Then
    role = window.getAccessibleContext().getAccessibleRole()
    isQuestion = (role = com.sun.star.accessibility.AccessibleRole.DIALOG)
  End If
  If Not isQuestion Then
    AskAgain
    Exit Sub
  End If
  Dim enter As New com.sun.star.awt.KeyEvent
  enter.Source = window
  enter.KeyCode = com.sun.star.awt.Key.RETURN
  toolkit.keyPress(enter)
  toolkit.keyRelease(enter)
End Sub
