package dev.vitrine.app.browse;

import java.util.Optional;

/// The rows of the tree that fit what was typed, all of them expanded.
///
/// @param root  the registry's own row
/// @param first the first collection, which Enter opens
/// @param shown how many collections are in it
/// @param total how many fit
public record FoundTree(BrowseNode root, Optional<BrowseNode> first, int shown, int total) {}
