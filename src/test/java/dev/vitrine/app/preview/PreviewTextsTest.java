package dev.vitrine.app.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.app.text.Formats;
import dev.vitrine.content.ColumnList;
import dev.vitrine.content.ColumnList.Column;
import dev.vitrine.content.ColumnList.Repetition;
import dev.vitrine.content.Content;
import dev.vitrine.content.ContentHead;
import dev.vitrine.content.ContentKind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreviewTextsTest {
    private final PreviewTexts texts = new PreviewTexts(new Formats(Clock.systemUTC()));

    private Optional<String> extent(int columnsInFile) {
        Column column = new Column("id", "INT", "INT64", Repetition.REQUIRED, Optional.empty(), 8);
        ColumnList list = new ColumnList(List.of(column), columnsInFile, 1, 1, Optional.empty());
        return texts.extent(new ContentHead(
                ContentKind.PARQUET, 1_000, new Content.Columns(list, Optional.empty()), Optional.empty(), false));
    }

    @Test
    void columnsThatAreLeftOutOfATableWithoutRowsAreCounted() {
        assertEquals(
                Optional.of("First 1 of 9,000 columns; even the first row is too large to read it unasked"),
                extent(9_000));
        assertEquals(Optional.of("All columns; even the first row is too large to read it unasked"), extent(1));
    }

    @Test
    void soundAndVideoAreToldApart() {
        Content.Media media = new Content.Media(Optional.empty());
        assertEquals("Sound", texts.media(media, ContentKind.MP3));
        assertEquals("Video", texts.media(media, ContentKind.MP4));
    }
}
