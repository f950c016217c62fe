package dev.vitrine.planted.cliandwindowdonotseeeachother.app.shell;

import dev.vitrine.planted.cliandwindowdonotseeeachother.cli.Colors;

class Console {
    Colors colors;
}
