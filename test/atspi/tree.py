#!/usr/bin/python3
"""Writes as JSON what a screen reader on Linux gets of the document at an address.

It must run where the browser runs: on the same session bus and the same display.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

DOCUMENTS = (Atspi.Role.DOCUMENT_WEB, Atspi.Role.DOCUMENT_FRAME)
STATES = {
    "expandable": Atspi.StateType.EXPANDABLE,
    "expanded": Atspi.StateType.EXPANDED,
    "enabled": Atspi.StateType.ENABLED,
    "focusable": Atspi.StateType.FOCUSABLE,
    "focused": Atspi.StateType.FOCUSED,
}


def node(accessible):
    states = accessible.get_state_set()
    text = accessible.get_text_iface()
    component = accessible.get_component_iface()
    box = component and component.get_extents(Atspi.CoordType.SCREEN)
    return {
        "role": accessible.get_role_name(),
        "name": accessible.get_name() or "",
        "description": accessible.get_description() or "",
        "text": Atspi.Text.get_text(text, 0, -1) if text else "",
        "states": [name for name, state in STATES.items() if states.contains(state)],
        "attributes": dict(accessible.get_attributes() or {}),
        "box": [box.x, box.y, box.width, box.height] if box else None,
        "children": [node(child) for child in children(accessible)],
    }


def children(accessible):
    found = (accessible.get_child_at_index(i) for i in range(accessible.get_child_count()))
    return [child for child in found if child is not None]


def document(accessible, address):
    if accessible.get_role() in DOCUMENTS:
        attributes = Atspi.Document.get_document_attributes(accessible.get_document_iface())
        # Firefox has another word for it than Chromium and WebKitGTK.
        found = attributes.get("URI") or attributes.get("DocURL") or ""
        if found.split("#")[0] == address:
            return accessible
    for child in children(accessible):
        inside = document(child, address)
        if inside:
            return inside
    return None


def main(address):
    # An object may go while it is read: the caller asks again.
    try:
        found = document(Atspi.get_desktop(0), address)
        tree = node(found) if found else None
    except GLib.Error as error:
        print(error.message, file=sys.stderr)
        tree = None
    json.dump(tree, sys.stdout, ensure_ascii=False)


main(sys.argv[1])
