package dev.vitrine.planted.everypackageisinthetable.common;

class Thing {}
