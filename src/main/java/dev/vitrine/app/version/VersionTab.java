package dev.vitrine.app.version;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A tab of the version page that another feature fills.
///
/// @param id    names the tab: its node id is `version-tab-<id>`
/// @param shown is told true when the tab comes to the front and false when it goes, and false at the start: what costs
///              time is loaded only while it is true
public record VersionTab(String id, ObservableValue<String> title, Node content, Consumer<Boolean> shown) {}
