package dev.vitrine.app.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNoteTest {
    @ParameterizedTest
    @CsvSource({
        ".env, SECRET",
        "conf/.env.local, SECRET",
        "keys/id_rsa, SECRET",
        "server.PEM, SECRET",
        "aux.txt, NOT_ON_WINDOWS",
        "com1/readme.md, NOT_ON_WINDOWS",
        "'a:b.txt', NOT_ON_WINDOWS",
        "'trailing.', NOT_ON_WINDOWS",
        "auxiliary.txt, NEW",
        "environment.yml, NEW",
        "id_rsa.pub, NEW",
        "images/train/0001.png, NEW"
    })
    void namesThatDeserveANoteGetIt(String path, FileNote note) {
        assertEquals(note, FileNote.ofName(path));
    }
}
