package dev.vitrine.planted.cliandwindowdonotseeeachother.cli;

import dev.vitrine.planted.cliandwindowdonotseeeachother.app.text.Messages;

class Command {
    Messages messages;
}
