package dev.vitrine.planted.nopublicstaticstate.client;

class Table {
    public static final int[] ROWS = {1};
}
