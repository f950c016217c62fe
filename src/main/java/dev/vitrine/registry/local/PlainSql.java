package dev.vitrine.registry.local;

import org.jdbi.v3.core.statement.DefinedAttributeTemplateEngine;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/// Finds `:name` and `?` in the statements of this package, outside of `'text'`; `::`, comments and quoted names do not
/// occur in them. Jdbi's own parser is a general grammar, interpreted, whose first statement costs a process more than
/// opening the index does.
final class PlainSql implements SqlParser {
    private static final char QUOTE = '\'';

    /// Makes the statements of `config` read by this one. Those with a list (`<name>`) still go through Jdbi's
    /// template.
    static void use(SqlStatements config) {
        TemplateEngine lists = new DefinedAttributeTemplateEngine();
        config.setTemplateEngine((sql, context) -> sql.contains("(<") ? lists.render(sql, context) : sql)
                .setSqlParser(new PlainSql());
    }

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        int copied = 0;
        int at = 0;
        while (at < sql.length()) {
            char each = sql.charAt(at);
            int end = at + 1;
            if (each == QUOTE) {
                end = endOfText(sql, end);
            } else if (each == '?') {
                parsed.append(sql.substring(copied, at)).appendPositionalParameter();
                copied = end;
            } else if (each == ':') {
                end = endOfName(sql, end);
                parsed.append(sql.substring(copied, at)).appendNamedParameter(sql.substring(at + 1, end));
                copied = end;
            }
            at = end;
        }
        return parsed.append(sql.substring(copied)).build();
    }

    private static int endOfText(String sql, int from) {
        int quote = sql.indexOf(QUOTE, from);
        return quote < 0 ? sql.length() : quote + 1;
    }

    private static int endOfName(String sql, int from) {
        int end = from;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    @Override
    public String nameParameter(String rawName, StatementContext context) {
        return ":" + rawName;
    }
}
