package dev.vitrine.registry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlainSqlTest {
    private Connection connection;
    private Handle handle;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        handle = Jdbi.create(() -> connection)
                .configure(SqlStatements.class, PlainSql::use)
                .open();
    }

    @AfterEach
    void close() {
        handle.close();
    }

    @Test
    void namesStandForTheirValuesWhereverTheyAre() {
        assertEquals(
                "a-b-a",
                handle.createQuery("SELECT :first||'-'||:second_2||'-'||:first")
                        .bind("first", "a")
                        .bind("second_2", "b")
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void questionMarksStandForValuesInTheirOrder() {
        assertEquals(
                "ab", handle.select("SELECT ?||?", "a", "b").mapTo(String.class).one());
    }

    @Test
    void colonsAndQuestionMarksInTextAreText() {
        assertEquals(
                "is ':this' it? yes",
                handle.createQuery("SELECT 'is '':this'' it? '||:answer")
                        .bind("answer", "yes")
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void listsBecomeAsManyValues() {
        assertEquals(
                2,
                handle.createQuery("SELECT count(*) FROM (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3)"
                                + " WHERE n <> 7 AND n IN (<numbers>)")
                        .bindList("numbers", List.of(1, 3))
                        .mapTo(Integer.class)
                        .one());
    }
}
