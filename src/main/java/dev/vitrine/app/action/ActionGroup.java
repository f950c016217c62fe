package dev.vitrine.app.action;

/// Where an action belongs: its menu in the menu bar, its part of the shortcut sheet, the context menus that offer it.
public enum ActionGroup {
    /// The program and the registry as a whole.
    FILE,
    /// The open collection; also the context menu of the registry tree.
    COLLECTION,
    /// The open version; also the context menu of the list of versions.
    VERSION,
    /// What the window shows.
    VIEW,
    /// Places and the ways between them.
    GO,
    HELP
}
