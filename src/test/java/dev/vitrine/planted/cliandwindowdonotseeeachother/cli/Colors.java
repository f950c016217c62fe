package dev.vitrine.planted.cliandwindowdonotseeeachother.cli;

public class Colors {}
