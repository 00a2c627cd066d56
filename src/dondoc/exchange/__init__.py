"""Trao đổi: what was read of a document, in the forms that others take: JSON, one page of HTML, CSV, Excel, iCalendar."""
