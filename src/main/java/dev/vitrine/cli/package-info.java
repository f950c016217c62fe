/// The command line: commands, text progress, exit codes.
@NullMarked
package dev.vitrine.cli;

import org.jspecify.annotations.NullMarked;
