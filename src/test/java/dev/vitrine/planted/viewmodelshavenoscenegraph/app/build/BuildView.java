package dev.vitrine.planted.viewmodelshavenoscenegraph.app.build;

public class BuildView {}
