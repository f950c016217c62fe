package dev.vitrine.planted.viewsdonotcallthecore.client;

public class ArtifactClient {}
