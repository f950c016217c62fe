package dev.vitrine.planted.cliandwindowdonotseeeachother.app.text;

public class Messages {}
