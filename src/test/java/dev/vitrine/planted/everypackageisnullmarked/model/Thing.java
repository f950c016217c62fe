package dev.vitrine.planted.everypackageisnullmarked.model;

class Thing {}
