package dev.vitrine.content;

/// One line of a text.
///
/// @param text   without its line break; cut when it is very long
/// @param hidden how many more characters it has
public record TextLine(String text, int hidden) {}
