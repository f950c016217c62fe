package dev.vitrine.planted.featuresdonotknoweachother.app.build;

public class Builder {}
