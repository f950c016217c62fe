package dev.vitrine.app.preview;

import dev.vitrine.content.Bounds;
import dev.vitrine.content.Content;
import dev.vitrine.content.ContentBytes;
import dev.vitrine.content.ContentFormatException;
import dev.vitrine.content.ContentHead;
import dev.vitrine.content.ContentReader;
import dev.vitrine.content.ContentReader.Form;
import dev.vitrine.content.ContentSource;
import dev.vitrine.content.FileContent;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.util.Optional;

/// Reads a file and decodes what is a picture, in the calling thread; stops at the next read once nobody wants it.
final class PreviewReader {
    private final ContentReader reader = new ContentReader();

    Shown read(FileContent source, String name, Form form, Bounds bounds, ProgressMonitor monitor) throws IOException {
        ContentSource stoppable = () -> new Stoppable(source.open(), monitor);
        ContentHead head = reader.read(stoppable, name, form, bounds);
        monitor.check();
        if (head.content() instanceof Content.Drawing drawing) {
            return new Shown(head, source, Optional.of(Picture.of(drawing)));
        } else if (!(head.content() instanceof Content.Picture picture)) {
            return new Shown(head, source, Optional.empty());
        } else {
            return decoded(head, picture, source);
        }
    }

    private static Shown decoded(ContentHead head, Content.Picture picture, FileContent source) {
        try {
            return new Shown(head, source, Optional.of(Picture.decode(picture)));
        } catch (ContentFormatException e) {
            ContentHead broken = new ContentHead(head.kind(), head.size(), new Content.Bytes(), Optional.of(e), false);
            return new Shown(broken, source, Optional.empty());
        }
    }

    private record Stoppable(ContentBytes content, ProgressMonitor monitor) implements ContentBytes {
        @Override
        public long size() {
            return content.size();
        }

        @Override
        public byte[] read(long position, int length) throws IOException {
            monitor.check();
            return content.read(position, length);
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
