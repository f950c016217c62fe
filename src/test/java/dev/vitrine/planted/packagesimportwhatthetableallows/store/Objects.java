package dev.vitrine.planted.packagesimportwhatthetableallows.store;

public class Objects {}
