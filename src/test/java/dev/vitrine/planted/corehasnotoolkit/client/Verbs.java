package dev.vitrine.planted.corehasnotoolkit.client;

import javafx.beans.property.StringProperty;

class Verbs {
    StringProperty name;
}
