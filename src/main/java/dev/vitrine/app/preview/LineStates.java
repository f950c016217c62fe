package dev.vitrine.app.preview;

import dev.vitrine.content.SourceLexer;
import dev.vitrine.content.TextLine;
import java.util.List;

/// In which state each line begins, found as far as somebody looks. A jump far ahead goes on from the start instead of
/// reading everything before: colours may be wrong there until the lines before were seen, but nobody waits.
final class LineStates {
    private static final int LONGEST_STEP = 20_000;
    private final List<TextLine> lines;
    private final SourceLexer lexer;
    private final int[] states;
    private int known = 1;

    LineStates(List<TextLine> lines, SourceLexer lexer) {
        this.lines = lines;
        this.lexer = lexer;
        states = new int[lines.size() + 1];
        states[0] = SourceLexer.START;
    }

    List<SourceLexer.Token> tokens(int line) {
        if (line - known < LONGEST_STEP) {
            while (known <= line) {
                states[known] = lexer.lex(lines.get(known - 1).text(), states[known - 1])
                        .state();
                known++;
            }
        }
        return lexer.lex(lines.get(line).text(), states[line]).tokens();
    }
}
