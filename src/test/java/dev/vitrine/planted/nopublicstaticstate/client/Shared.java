package dev.vitrine.planted.nopublicstaticstate.client;

class Shared {
    public static int count;
}
